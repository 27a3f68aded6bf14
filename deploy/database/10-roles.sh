#!/bin/sh
# Run once by the postgres image, when its volume is empty: one role and one database for the application, which may make
# roles for its migrations but is no superuser; one role and one database for Keycloak.
set -eu

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=vlis="$VLIS_DB_PASSWORD" --set=keycloak="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role vlis login createrole password :'vlis';
create database vlis owner vlis;
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
revoke connect on database vlis from public;
revoke connect on database keycloak from public;
SQL
