-- In the database itself, by a superuser, as often as one likes. Databases of earlier versions belong to vlis, which was
-- the only role: everything goes over to vlis_owner, the database too. `migrate` then grants vlis what it may do.
reassign owned by vlis to vlis_owner;
revoke create on schema public from public;
-- Everybody may make large objects unless told otherwise; nothing here needs them, and they belong to who makes them.
revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) from public;
