-- The partner whose customers these are; one row.
create table partner (
  only_one            boolean primary key default true check (only_one),
  tenant_id           uuid not null,
  display_name        text,
  customers_from      text check (customers_from in ('partnerCenter', 'gdap')),
  customers_listed_at timestamptz,          -- the last time that Microsoft told the customers
  customers_problem   text,                 -- why the last try to list them failed; null: it did not
  insights_read_at    timestamptz,          -- the last time that customerInsights were read
  insights_problem    text                  -- why the last try failed; null: it did not, or was not made
);

-- A customer, as the list of customers tells. Never deleted while there is something to tell of it.
create table customer (
  tenant_no           integer generated always as identity primary key,
  tenant_id           uuid not null unique,
  display_name        text not null,
  domain              text,
  listed              boolean not null default true,   -- false: no longer in the list of customers
  listed_at           timestamptz not null,            -- when the list last told of it
  gdap_relationships  smallint,                        -- active ones; null: not known
  gdap_ends_at        timestamptz,                     -- when the last of them ends
  gdap_roles          text[] not null default '{}',    -- template ids of the approved roles
  -- The transaction that wrote the row: readers ask for what later transactions wrote.
  changed             xid8 not null default pg_current_xact_id()
);
create index customer_changed on customer (changed);
-- What the progress of the reading is counted from, every few seconds while a page is open.
create index customer_listed on customer (tenant_no) where listed;

-- What became of the last attempt to read a customer. Says nothing of older, good figures.
create type reading_state as enum ('waiting', 'reading', 'read', 'partial', 'failed');
create table reading (
  tenant_no           integer primary key references customer,
  state               reading_state not null,
  requested_at        timestamptz,                     -- when a person asked for it; null: nobody did
  began_at            timestamptz,
  ended_at            timestamptz,
  reason              text,                            -- the word of graph's Reason; null: no trouble
  code                text,                            -- Microsoft's code
  message             text,                            -- one sentence
  fix                 text,                            -- what to do about it
  calls               bigint not null default 0,
  bytes               bigint not null default 0,
  changed             xid8 not null default pg_current_xact_id()
);
create index reading_changed on reading (changed);
create index reading_not_plain on reading (state, tenant_no) where state <> 'read';

-- Snapshots by content: the bytes of a collection are kept once, compressed, whoever has them. A content
-- that is large when compressed is cut in pieces, so that none is ever in memory as a whole.
create table content (
  content_no          bigint generated always as identity primary key,
  sha256              bytea not null unique,           -- of the bytes before compression
  size                bigint not null,                 -- how many these are
  pieces              integer not null,                -- 1: packed is all
  packed              bytea not null                   -- the first piece of the zlib stream
);
alter table content alter column packed set storage external;

create table content_piece (
  content_no          bigint not null references content on delete cascade,
  position            integer not null,                -- 1 and up
  packed              bytea not null,
  primary key (content_no, position)
);
alter table content_piece alter column packed set storage external;

create table snapshot (
  snapshot_no         bigint generated always as identity primary key,
  tenant_no           integer not null references customer,
  taken_at            timestamptz not null,
  day                 date not null,                   -- of taken_at, in UTC
  -- snapshot.json, which is another one every day, as a zlib stream: all that an unchanged customer costs.
  manifest_size       integer not null,
  manifest            bytea not null,
  unique (tenant_no, taken_at)
);
alter table snapshot alter column manifest set storage external;
create index snapshot_of_tenant on snapshot (tenant_no, snapshot_no desc);

-- A collection from one snapshot of its tenant to another: a row is written when the content changes,
-- and not touched while it does not. A snapshot n has the rows with from_snapshot <= n < to_snapshot.
create table collection (
  tenant_no           integer not null references customer,
  path                text not null,                   -- the file below the snapshot's folder
  from_snapshot       bigint not null,                 -- the first snapshot that has this content
  -- The first that has it no more; the greatest number there is: the newest has it.
  to_snapshot         bigint not null default 9223372036854775807,
  content_no          bigint not null references content,
  primary key (tenant_no, path, from_snapshot)
);
create index collection_until on collection (tenant_no, to_snapshot);
create index collection_content on collection (content_no);

-- Standings: rows made from the assessment of a snapshot, replaced in one transaction.
create type verdict as enum ('ALWAYS', 'CONDITIONALLY', 'NEVER', 'BLOCKED', 'UNKNOWN');

create table customer_standing (
  tenant_no             integer primary key references customer,
  snapshot_no           bigint not null,
  taken_at              timestamptz not null,          -- of the snapshot: the age of every figure here
  assessed_at           timestamptz not null,
  total_users           integer not null,
  disabled_users        integer not null,
  guests                integer not null,
  admins                integer not null,
  admins_with_mfa       integer not null,
  non_admins_with_mfa   integer not null,
  registration_unknown  integer not null,              -- MFA is required, registration is not known
  always                integer not null,              -- users by verdict
  conditionally         integer not null,
  never                 integer not null,
  blocked               integer not null,
  unknown               integer not null,
  admins_always         integer not null,              -- admins with verdict ALWAYS
  admins_open           integer not null,              -- admins with verdict CONDITIONALLY or NEVER
  security_defaults     boolean,                       -- null: not read
  policies_enabled      integer,                       -- Conditional Access policies; null: not read
  policies_report_only  integer,
  policies_disabled     integer,
  enforced_by_policy    integer not null,              -- users of whom a Conditional Access policy demands MFA at some sign-in
  per_user_enabled      integer,                       -- per-user MFA; null: not read
  per_user_enforced     integer,
  entra_p1              boolean,                       -- the tenant has Entra ID P1; null: not known
  registration          text not null check (registration in ('read', 'notLicensed', 'notRead')),
  not_read              text[] not null,               -- collections that could not be read
  warnings              jsonb not null,                -- [{"code", "subject", "message"}]
  changed               xid8 not null default pg_current_xact_id()
);
create index customer_standing_changed on customer_standing (changed);

-- Which rows a customer has: the edition of the rules that made them (Edition in the code), and the SHA-256 of those
-- of each table, so that the same rows are not written again.
create table standing_rows (
  tenant_no             integer primary key references customer,
  edition               integer not null,
  users                 bytea not null,
  findings              bytea not null,
  policies              bytea not null
);
create index standing_rows_older on standing_rows (edition, tenant_no);

create table user_standing (
  tenant_no           integer not null,
  user_id             text not null,
  user_principal_name text not null,
  display_name        text not null,
  account_enabled     boolean not null,
  user_type           text not null,                   -- Member or Guest, as Graph says
  admin               boolean not null,
  roles               text[] not null,                 -- names, held actively
  eligible_roles      text[] not null,
  verdict             verdict not null,
  only_managed        boolean not null,                -- every open sign-in is from a managed device
  mfa_enabled         boolean,                         -- null: not known
  per_user_mfa        text,                            -- disabled, enabled, enforced; null: not read
  registered          boolean,                         -- isMfaRegistered; null: not known
  capable             boolean,                         -- isMfaCapable
  methods             text[],                          -- methodsRegistered
  finding_no          integer not null,
  last_sign_in        timestamptz,                     -- null: not known
  primary key (tenant_no, user_id)
);

-- What was found of all users of a customer with the same finding and the same causes.
create table finding (
  tenant_no           integer not null,
  finding_no          integer not null,
  verdict             verdict not null,
  only_managed        boolean not null,
  users               integer not null,
  admins              integer not null,
  disabled            integer not null,
  -- {"enforcedBy": [{"kind", "id", "displayName", "state"}], "witness": What-If body of the first user,
  --  "witnessWords": text, "because": [{"policy", "displayName", "analysisReasons", "detail"}],
  --  "moreNotClosing": n, "either": [...], "needs": [...], "firstUser": {"id", "userPrincipalName"}}
  detail              jsonb not null,
  primary key (tenant_no, finding_no)
);

-- A Conditional Access policy and what it does for the users.
create table policy_standing (
  tenant_no           integer not null,
  position            integer not null,                -- in Graph's order
  policy_id           text not null,
  display_name        text not null,
  state               text not null,                   -- Graph's word
  enforced_users      integer not null,                -- users for whom it turns a sign-in into MFA
  not_closing_users   integer not null,                -- users whose witness it is named not to close
  primary key (tenant_no, position)
);

-- The counts of a customer by day (UTC): those of the last snapshot of the day.
create table customer_day (
  tenant_no           integer not null,
  day                 date not null,
  snapshot_no         bigint not null,
  total_users         integer not null,
  disabled_users      integer not null,
  admins              integer not null,
  admins_with_mfa     integer not null,
  non_admins_with_mfa integer not null,
  always              integer not null,
  conditionally       integer not null,
  never               integer not null,
  blocked             integer not null,
  unknown             integer not null,
  primary key (tenant_no, day)
);

-- The same over all listed customers, each with its last figures of that day or before.
create table partner_day (
  day                 date primary key,
  customers           integer not null,
  customers_read      integer not null,                -- with figures at all
  total_users         bigint not null,
  disabled_users      bigint not null,
  admins              bigint not null,
  admins_with_mfa     bigint not null,
  non_admins_with_mfa bigint not null,
  always              bigint not null,
  conditionally       bigint not null,
  never               bigint not null,
  blocked             bigint not null,
  unknown             bigint not null
);

-- What Microsoft's own customerInsights say of a customer (graph-api part 4).
create table microsoft_insight (
  tenant_no               integer primary key references customer,
  read_at                 timestamptz not null,
  compliant_admins        bigint,
  compliant_non_admins    bigint,
  total_users             bigint,
  security_defaults       text,                        -- Microsoft's policyStatus
  conditional_access      text,
  per_user_mfa            text,
  changed                 xid8 not null default pg_current_xact_id()
);
create index microsoft_insight_changed on microsoft_insight (changed);

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
create index scheduled_tasks_priority on scheduled_tasks (priority desc, execution_time asc);
create index scheduled_tasks_reading_due on scheduled_tasks (execution_time)
  where task_name = 'read-customer' and not picked;
