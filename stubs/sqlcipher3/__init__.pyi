from sqlcipher3.dbapi2 import connect as connect

sqlite_version: str
