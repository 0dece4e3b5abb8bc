/* What pages do beyond links and forms. Every page can be read without it. */
"use strict";

(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* Times: the page says them in UTC; the tooltip adds the reader's own time. */
  const localTime = new Intl.DateTimeFormat(document.documentElement.dataset.locale || undefined, {
    dateStyle: "medium",
    timeStyle: "long",
  });
  function showLocalTimes(root) {
    for (const time of all("time[datetime]:not([data-local])", root)) {
      const at = new Date(time.dateTime);
      if (time.dateTime.includes("T") && !Number.isNaN(at.valueOf())) {
        time.title = localTime.format(at) + (time.title ? " (" + time.title + ")" : "");
        time.dataset.local = "";
      }
    }
  }

  /* Copying a block of code. */
  function offerCopying(root) {
    if (navigator.clipboard) {
      all("[data-copy]", root).forEach(button => (button.hidden = false));
    }
  }
  async function copy(button) {
    const label = button.querySelector("span") || button;
    try {
      await navigator.clipboard.writeText(button.closest(".code").querySelector("pre").textContent);
      label.textContent = "Copied";
      say("Copied");
    } catch {
      label.textContent = "Could not copy";
      say("Could not copy");
    }
    setTimeout(() => (label.textContent = "Copy"), 2000);
  }

  function say(text) {
    const notice = document.getElementById("notice");
    if (notice) {
      notice.textContent = text;
    }
  }

  /* A chosen row makes the commands work: {id} in their addresses becomes its value. */
  function chosen() {
    return document.querySelector(".list .select input[type=radio]:checked");
  }
  function enableCommands() {
    const row = chosen();
    for (const command of all("[data-needs-selection]")) {
      const address = row && (command.dataset.href || command.dataset.action || "").replaceAll("{id}", encodeURIComponent(row.value));
      if (command instanceof HTMLAnchorElement) {
        command.setAttribute("aria-disabled", row ? "false" : "true");
        row ? (command.href = address) : command.removeAttribute("href");
      } else {
        command.disabled = !row;
        if (row && command.dataset.action) {
          command.formAction = address;
        }
      }
    }
  }

  /* Rows that htmx replaces keep the choice, the focus, the caret, what is open and how far it is scrolled. */
  let kept = null;
  function keep() {
    const focus = document.activeElement;
    const row = chosen();
    kept = {
      row: row && row.value,
      inRow: Boolean(focus && row === focus),
      id: focus && focus.id,
      open: all("details[id][open]").map(one => one.id),
      scrolled: all(".table-scroll[id]").map(one => [one.id, one.scrollLeft]),
      caret: focus && focus.id && typeof focus.selectionStart === "number" ? [focus.selectionStart, focus.selectionEnd] : null,
    };
  }
  function restore() {
    if (!kept) {
      return;
    }
    const { row, inRow, id, open, scrolled, caret } = kept;
    kept = null;
    for (const one of open) {
      const details = document.getElementById(one);
      details && (details.open = true);
    }
    for (const [one, left] of scrolled) {
      const table = document.getElementById(one);
      table && (table.scrollLeft = left);
    }
    const radio = row && all(".list .select input[type=radio]").find(one => one.value === row);
    if (radio) {
      radio.checked = true;
    }
    if (document.activeElement !== document.body) {
      return;
    }
    const focus = inRow && radio ? radio : id && document.getElementById(id);
    if (focus) {
      focus.focus({ preventScroll: true });
      if (caret && typeof focus.setSelectionRange === "function") {
        focus.setSelectionRange(...caret);
      }
    }
  }

  /* Menus close by Escape, by a click elsewhere, and when another opens. */
  function closeMenus(except) {
    for (const menu of all("details.menu[open]")) {
      if (menu !== except) {
        menu.open = false;
      }
    }
  }

  document.addEventListener("click", event => {
    closeMenus(event.target.closest("details.menu"));
    const button = event.target.closest("[data-copy]");
    if (button) {
      copy(button);
    }
  });

  document.addEventListener("keydown", event => {
    const open = document.querySelector("details.menu[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
      return;
    }
    const menu = event.target.closest("details.menu[open]");
    if (menu && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(all("summary, .menu-items a[href], .menu-items button:enabled", menu), event.key === "ArrowDown" ? 1 : -1);
      return;
    }
    const typing = event.target.closest("input:not([type=radio], [type=checkbox]), textarea, select");
    const search = document.querySelector("input[type=search]");
    if (event.key === "/" && !typing && search && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });

  function step(items, by) {
    const next = items.indexOf(document.activeElement) + by;
    items[(next + items.length) % items.length].focus();
  }

  document.addEventListener("change", event => {
    if (event.target.closest(".list .select")) {
      enableCommands();
    }
    if (event.target.matches("[data-submit]") && !event.target.closest("[hx-get], [hx-post]")) {
      event.target.form.requestSubmit();
    }
  });

  /* htmx: the token with every request that changes something, and a word when one fails. */
  document.addEventListener("htmx:configRequest", event => {
    if (event.detail.verb !== "get") {
      event.detail.headers["X-CSRF-TOKEN"] = document.querySelector("meta[name=csrf-token]").content;
    }
  });
  /* A page brings itself up to date by and by; not while nobody looks, and not under text that is being marked. */
  document.addEventListener("htmx:beforeRequest", event => {
    const part = event.detail.elt;
    const marked = window.getSelection();
    const marking = !marked.isCollapsed && part.contains(marked.anchorNode);
    if ((part.getAttribute("hx-trigger") || "").startsWith("every") && (document.hidden || marking)) {
      event.preventDefault();
    }
  });
  document.addEventListener("htmx:beforeSwap", keep);
  document.addEventListener("htmx:afterSwap", event => {
    restore();
    prepare(event.target);
  });
  for (const failure of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(failure, () => say("The page could not be brought up to date. What is shown may be old."));
  }

  function prepare(root) {
    showLocalTimes(root);
    offerCopying(root);
    enableCommands();
  }
  prepare(document);
})();
