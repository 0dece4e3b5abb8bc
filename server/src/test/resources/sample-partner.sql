-- A made-up partner straight into the tables, for tests of pages and for load: :customers customers with
-- about :users users each. The figures of each customer are those of its users. No snapshots.
insert into partner (tenant_id, display_name, customers_from, customers_listed_at)
values ('cb989dde-f9bc-497e-b57c-4857c31ee68f', 'Sample Partner', 'partnerCenter', now() - interval '20 minutes');

insert into customer (tenant_id, display_name, domain, listed_at, gdap_relationships, gdap_ends_at, gdap_roles)
select md5('tenant ' || n)::uuid,
       (array['Ärztehaus', 'Bäckerei', 'Contoso', 'Żabka', 'Nordlicht', 'Océan', 'Fabrikam', 'Zebra'])[1 + n % 8]
         || ' ' || (array['Dental', 'Logistics', 'Legal', 'Partners', 'Group'])[1 + n % 5] || ' ' || n,
       'customer' || n || '.example',
       now() - interval '20 minutes',
       case when n % 17 = 0 then 0 when n % 23 = 0 then null else 1 end,
       case when n % 17 = 0 or n % 23 = 0 then null
            when n % 11 = 0 then now() + interval '12 days' else now() + interval '300 days' end,
       case when n % 17 = 0 then '{}' else array['194ae4cb-b126-40b2-bd5b-6091b380977d'] end
from generate_series(1, :customers) n;

-- Every 19th has never been read; every 13th failed today and keeps yesterday's figures.
insert into reading (tenant_no, state, began_at, ended_at, reason, code, message, fix, calls, bytes)
select tenant_no,
       case when tenant_no % 13 = 0 or tenant_no % 19 = 0 then 'failed'
            when tenant_no % 7 = 0 then 'partial' else 'read' end::reading_state,
       now() - interval '3 hours', now() - interval '3 hours' + interval '4 seconds',
       case when tenant_no % 13 = 0 or tenant_no % 19 = 0 then 'noConsent' when tenant_no % 7 = 0 then 'noPermission' end,
       case when tenant_no % 13 = 0 or tenant_no % 19 = 0 then 'AADSTS65001' when tenant_no % 7 = 0 then 'Authorization_RequestDenied' end,
       case when tenant_no % 13 = 0 or tenant_no % 19 = 0 then 'The user or administrator has not consented to use the application.'
            when tenant_no % 7 = 0 then 'Insufficient privileges to complete the operation.' end,
       case when tenant_no % 13 = 0 or tenant_no % 19 = 0 then 'Consent to the app in the tenant.'
            when tenant_no % 7 = 0 then 'Grant the app the permission and consent to it in the tenant.' end,
       34, 120000
from customer;

insert into user_standing
select c.tenant_no,
       md5(c.tenant_no || ' user ' || u),
       'user' || u || '@' || c.domain,
       (array['Aylin', 'Bernd', 'Chloé', 'Đorđe', 'Émile', 'Łukasz', 'Zoë'])[1 + (u + c.tenant_no) % 7]
         || ' ' || (array['Kaya', 'Öz', 'Smith', 'Ångström', 'Visser'])[1 + u % 5] || ' ' || u,
       u % 9 <> 0,
       case when u % 10 = 0 then 'Guest' else 'Member' end,
       u <= 2,
       case when u = 1 then array['Global Administrator'] when u = 2 then array['Exchange Administrator'] else '{}' end,
       case when u = 3 then array['Security Administrator'] else '{}' end,
       v.verdict,
       v.verdict = 'CONDITIONALLY' and c.tenant_no % 2 = 0,
       case when v.verdict = 'UNKNOWN' then null else v.verdict = 'ALWAYS' and u % 6 <> 0 end,
       case when u % 31 = 0 then 'enforced' else 'disabled' end,
       case when c.tenant_no % 5 = 0 then null else u % 6 <> 0 end,
       case when c.tenant_no % 5 = 0 then null else u % 6 <> 0 end,
       case when c.tenant_no % 5 = 0 then null when u % 6 = 0 then '{}'
            else array['microsoftAuthenticatorPush', 'softwareOneTimePasscode'] end,
       case v.verdict when 'ALWAYS' then 0 when 'CONDITIONALLY' then 1 when 'NEVER' then 2 when 'BLOCKED' then 3 else 4 end,
       case when u % 4 = 0 then null else now() - make_interval(hours => u * 7) end
from customer c
cross join lateral generate_series(1, greatest(3, (:users * (1 + c.tenant_no % 5)) / 3)) u
cross join lateral (
  select (case when (u + c.tenant_no) % 29 = 0 then 'BLOCKED' when (u * 7 + c.tenant_no) % 31 = 0 then 'UNKNOWN'
               when (u + c.tenant_no * 3) % 10 < 6 then 'ALWAYS' when (u + c.tenant_no * 3) % 10 < 8 then 'CONDITIONALLY'
               else 'NEVER' end)::verdict as verdict) v
where c.tenant_no % 19 <> 0;

insert into finding
select tenant_no, finding_no, verdict, bool_or(only_managed), count(*), count(*) filter (where admin),
       count(*) filter (where not account_enabled),
       jsonb_build_object(
         'enforcedBy', case when verdict in ('ALWAYS', 'CONDITIONALLY') then
           '[{"kind": "conditionalAccess", "id": "p1", "displayName": "CA001 MFA for everyone"}]'::jsonb else '[]' end,
         'witness', case when verdict in ('CONDITIONALLY', 'NEVER') then jsonb_build_object(
           'signInIdentity', jsonb_build_object('@odata.type', '#microsoft.graph.userSignIn', 'userId', min(user_id)),
           'signInContext', '{"@odata.type": "#microsoft.graph.applicationContext", "includeApplications": ["00000002-0000-0ff1-ce00-000000000000"]}'::jsonb,
           'signInConditions', '{"clientAppType": "browser", "devicePlatform": "windows", "ipAddress": "203.0.113.7", "country": "FR", "signInRiskLevel": "none", "userRiskLevel": "none", "insiderRiskLevel": "none", "authenticationFlow": {"transferMethod": "none"}, "deviceInfo": null}'::jsonb) end,
         'witnessWords', case when verdict in ('CONDITIONALLY', 'NEVER') then
           'Exchange Online, in a browser, on Windows, from 203.0.113.7 in France (FR), on an unregistered device' end,
         'because', case when verdict in ('CONDITIONALLY', 'NEVER') then
           '[{"policy": "p1", "displayName": "CA001 MFA for everyone", "analysisReasons": "location", "detail": "203.0.113.7 is in `Paris office`, which is trusted, and the policy excludes trusted locations"}]'::jsonb else '[]' end,
         'moreNotClosing', 0,
         'either', case when verdict = 'UNKNOWN' then '["ALWAYS", "CONDITIONALLY"]'::jsonb else '[]' end,
         'needs', case when verdict = 'UNKNOWN' then '["groups/0b1/transitiveMembers"]'::jsonb else '[]' end,
         'firstUser', jsonb_build_object('id', min(user_id), 'userPrincipalName', min(user_principal_name)))
from user_standing group by tenant_no, finding_no, verdict;

insert into policy_standing
select c.tenant_no, p.position, 'p' || p.position, p.name, p.state,
       case when p.position = 1 then coalesce((select sum(users) from finding f where f.tenant_no = c.tenant_no and verdict in ('ALWAYS', 'CONDITIONALLY')), 0) else 0 end,
       case when p.position = 1 then coalesce((select sum(users) from finding f where f.tenant_no = c.tenant_no and verdict in ('CONDITIONALLY', 'NEVER')), 0) else 0 end
from customer c
cross join (values (1, 'CA001 MFA for everyone', 'enabled'), (2, 'CA002 Block legacy authentication', 'enabled'),
                   (3, 'CA010 Phishing-resistant MFA for admins', 'enabledForReportingButNotEnforced')) p (position, name, state)
where c.tenant_no % 19 <> 0;

insert into customer_standing
select tenant_no, 0,
       case when tenant_no % 13 = 0 then now() - interval '27 hours' else now() - interval '3 hours' end,
       case when tenant_no % 13 = 0 then now() - interval '27 hours' else now() - interval '3 hours' end,
       count(*), count(*) filter (where not account_enabled), count(*) filter (where user_type = 'Guest'),
       count(*) filter (where admin), count(*) filter (where admin and mfa_enabled),
       count(*) filter (where not admin and mfa_enabled), count(*) filter (where mfa_enabled is null),
       count(*) filter (where verdict = 'ALWAYS'), count(*) filter (where verdict = 'CONDITIONALLY'),
       count(*) filter (where verdict = 'NEVER'), count(*) filter (where verdict = 'BLOCKED'),
       count(*) filter (where verdict = 'UNKNOWN'),
       count(*) filter (where admin and verdict = 'ALWAYS'),
       count(*) filter (where admin and verdict in ('CONDITIONALLY', 'NEVER')),
       case when tenant_no % 7 = 0 then null else tenant_no % 3 = 0 end,
       2, 1, 0,
       count(*) filter (where verdict in ('ALWAYS', 'CONDITIONALLY')),
       0, count(*) filter (where per_user_mfa = 'enforced'),
       tenant_no % 5 <> 0,
       case when tenant_no % 5 = 0 then 'notLicensed' else 'read' end,
       case when tenant_no % 7 = 0 then array['policies/identitySecurityDefaultsEnforcementPolicy'] else '{}' end,
       '[]'
from user_standing group by tenant_no;

insert into customer_day
select tenant_no, (now() at time zone 'UTC')::date - d, 0, total_users, disabled_users, admins, admins_with_mfa,
       greatest(0, non_admins_with_mfa - d / 3), always, conditionally, never, blocked, unknown
from customer_standing cross join generate_series(0, :days - 1) d;

insert into partner_day
select day, (select count(*) from customer), count(*), sum(total_users), sum(disabled_users), sum(admins), sum(admins_with_mfa),
       sum(non_admins_with_mfa), sum(always), sum(conditionally), sum(never), sum(blocked), sum(unknown)
from customer_day group by day;

insert into microsoft_insight (tenant_no, read_at, compliant_admins, compliant_non_admins, total_users,
                               security_defaults, conditional_access, per_user_mfa)
select tenant_no, now() - interval '5 hours', admins_with_mfa, greatest(0, non_admins_with_mfa - tenant_no % 3), total_users,
       case when security_defaults then 'enabled' else 'disabled' end, 'enabled', 'disabled'
from customer_standing where tenant_no % 3 <> 1;
