'use strict';
(() => {
  const VERDICTS = {A: 'ALWAYS', C: 'CONDITIONALLY', N: 'NEVER', B: 'BLOCKED', U: 'UNKNOWN'};
  const ADMIN = 1, GUEST = 2, DISABLED = 4;
  const STEP = 50;
  const SVG = document.querySelector('svg').namespaceURI;

  const make = (tag, text, className) => {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  const number = value => value.toLocaleString('en');

  const badge = verdict => {
    const kind = VERDICTS[verdict].toLowerCase();
    const element = make('span', '', 'badge ' + kind);
    const sign = document.createElementNS(SVG, 'svg');
    sign.setAttribute('class', 'sign');
    sign.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS(SVG, 'use');
    use.setAttribute('href', '#sign-' + kind);
    sign.append(use);
    element.append(sign, VERDICTS[verdict]);
    return element;
  };

  const account = bits => {
    const words = [];
    if (bits & ADMIN) words.push('Admin');
    if (bits & GUEST) words.push('Guest');
    if (bits & DISABLED) words.push('Disabled');
    return words.join(', ');
  };

  const search = tenant => {
    const part = tenant.querySelector('.users');
    const find = selector => part.querySelector(selector);
    const form = find('form'), query = find('.query'), verdict = find('select.verdict');
    const admins = find('.admins'), all = find('.all'), found = find('.found');
    const body = find('tbody'), more = find('.more');
    const users = JSON.parse(tenant.querySelector('script.user-data').textContent);
    const texts = users.map(user => (user[0] + '\n' + user[1]).toLowerCase());
    const cards = new Map();
    tenant.querySelectorAll('[data-group]').forEach(card => cards.set(+card.dataset.group, card));
    let group = null, matches = [], shown = 0;

    const row = user => {
      const line = make('tr');
      const name = make('th');
      name.scope = 'row';
      name.append(make('span', user[1] || user[0], 'name'));
      if (user[1] && user[1] !== user[0]) name.append(make('span', user[0], 'muted names'));
      const cell = make('td');
      cell.append(badge(user[2]));
      const details = make('td');
      const card = cards.get(user[4]);
      if (card) {
        const link = make('a', card.dataset.title);
        link.href = '#' + card.id;
        details.append(link);
      }
      line.append(name, cell, make('td', account(user[3])), details);
      return line;
    };

    const show = () => {
      const next = matches.slice(shown, shown + STEP).map(i => row(users[i]));
      body.append(...next);
      shown += next.length;
      more.hidden = shown >= matches.length;
    };

    const say = () => {
      const of = matches.length === users.length ? '' : ' of ' + number(users.length);
      const some = shown < matches.length ? ', the first ' + number(shown) + ' shown' : '';
      const where = group === null ? '' : ' in ' + cards.get(group).dataset.title;
      found.textContent =
        number(matches.length) + of + (users.length === 1 ? ' user' : ' users') + where + some;
    };

    const update = () => {
      const words = query.value.toLowerCase().split(/\s+/).filter(Boolean);
      const wanted = verdict.value;
      matches = [];
      users.forEach((user, i) => {
        if (wanted !== '' && user[2] !== wanted) return;
        if (admins.checked && !(user[3] & ADMIN)) return;
        if (group !== null && user[4] !== group) return;
        if (words.every(word => texts[i].includes(word))) matches.push(i);
      });
      body.replaceChildren();
      shown = 0;
      show();
      say();
      all.hidden = matches.length === users.length;
    };

    let waiting = 0;
    const later = () => {
      clearTimeout(waiting);
      waiting = setTimeout(update, users.length > 5000 ? 150 : 0);
    };

    const focus = number => {
      group = number;
      query.value = '';
      verdict.value = '';
      admins.checked = false;
      update();
    };

    form.addEventListener('submit', event => event.preventDefault());
    query.addEventListener('input', later);
    verdict.addEventListener('change', update);
    admins.addEventListener('change', update);
    all.addEventListener('click', () => { focus(null); query.focus(); });
    more.addEventListener('click', () => { show(); say(); });
    tenant.querySelectorAll('[data-search]').forEach(button => {
      button.hidden = false;
      button.addEventListener('click', () => {
        focus(+button.dataset.search);
        part.scrollIntoView();
        query.focus({preventScroll: true});
      });
    });
    query.value = new URLSearchParams(location.hash.slice(1)).get('find') || '';
    form.hidden = false;
    body.closest('.scroll').hidden = false;
    update();
  };

  const select = text => {
    text.closest('details').open = true;
    const range = document.createRange();
    range.selectNodeContents(text);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    text.focus();
  };

  const copy = async button => {
    const text = document.getElementById(button.dataset.copy);
    const note = button.parentElement.querySelector('.copied');
    let said = 'Copied.';
    try {
      await navigator.clipboard.writeText(text.textContent);
    } catch {
      select(text);
      let done = false;
      try { done = document.execCommand('copy'); } catch { done = false; }
      said = done ? 'Copied.' : 'Selected: copy it with Ctrl+C.';
    }
    note.textContent = said;
    document.getElementById('said').textContent = said;
  };

  document.querySelectorAll('[data-copy]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => copy(button));
  });
  document.querySelectorAll('article.tenant').forEach(search);
  addEventListener('beforeprint', () => {
    document.querySelectorAll('details').forEach(details => { details.open = true; });
  });
})();
