#!/bin/sh
# Run once by the postgres image, when its volume is empty: the two roles and the database of the application, one role and
# one database for Keycloak. A database of an earlier version is brought over by hand (docs/how-to/production.md).
set -eu

sql=/docker-entrypoint-initdb.d/sql

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set=sql="$sql" \
  --set=owner="$VLIS_OWNER_DB_PASSWORD" --set=application="$VLIS_DB_PASSWORD" --set=keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
select set_config('vlis.owner_password', :'owner', false) is not null as owner,
       set_config('vlis.application_password', :'application', false) is not null as application;
\set roles :sql '/roles.sql'
\i :roles
create database vlis owner vlis_owner;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke connect on database vlis from public;
revoke connect on database keycloak from public;
\connect vlis
\set ownership :sql '/ownership.sql'
\i :ownership
SQL
