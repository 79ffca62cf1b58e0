#!/bin/sh
# A secret may come as a file: DATABASE_URL_FILE=/run/secrets/database-url stands for DATABASE_URL.
# (ANXIN_MASTER_KEY_FILE needs no help: the server reads it itself.)
set -eu
for name in DATABASE_URL ANXIN_WECHAT_APP_SECRET; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done
exec "$@"
