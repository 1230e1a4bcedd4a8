#!/usr/bin/env bash
# A real WordPress of this computer’s Debian packages, on a loopback port, in a folder of its own: database, uploads and
# configuration go with the folder. Prints one line of JSON when it answers, and serves until it is told to stop.
#   serve.sh FOLDER PORT
set -euo pipefail
folder=$(realpath "$1") port=$2 here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder/run" "$folder/data" "$folder/tmp"
socket=$folder/run/sql.sock
# A path of a socket has 107 bytes at most.
[ ${#socket} -lt 100 ] || { echo "wordpress: the folder $folder has too long a name for a socket" >&2; exit 1; }
PATH=$PATH:/usr/sbin

# A copy with its links followed: PHP would take a linked file to lie in the package, with the package’s configuration.
cp -rL /usr/share/wordpress "$folder/www"
mkdir -p "$folder/www/wp-content/uploads"
# The package has no theme without its recommendations; this one shows what a post says.
mkdir -p "$folder/www/wp-content/themes/plain"
cp "$here/theme.css" "$folder/www/wp-content/themes/plain/style.css"
cp "$here/theme.php" "$folder/www/wp-content/themes/plain/index.php"
sed -e "s|@SOCKET@|$socket|; s|@PORT@|$port|" "$here/wp-config.php" > "$folder/www/wp-config.php"

# Empty: no file of this computer’s own server is read.
mariadb-install-db --no-defaults --datadir="$folder/data" --user="$(id -un)" \
  --auth-root-authentication-method=normal --skip-test-db > "$folder/run/install.log" 2>&1
mariadbd --no-defaults --datadir="$folder/data" --socket="$socket" --pid-file="$folder/run/sql.pid" --tmpdir="$folder/tmp" \
  --skip-networking --user="$(id -un)" --innodb-flush-log-at-trx-commit=0 > "$folder/run/sql.log" 2>&1 &
sql=$!
php=
stop() { [ -z "$php" ] || kill "$php" 2> /dev/null || true; kill "$sql" 2> /dev/null || true; wait; }
trap stop EXIT
trap 'exit 0' TERM INT
for _ in $(seq 150); do
  mariadb --no-defaults --socket="$socket" -u root -e 'CREATE DATABASE IF NOT EXISTS wordpress' 2> /dev/null && break
  kill -0 "$sql" 2> /dev/null || { cat "$folder/run/sql.log" >&2; exit 1; }
  sleep 0.2
done

php -d display_errors=stderr "$here/install.php" "$folder/www" > "$folder/run/made.json"
PHP_CLI_SERVER_WORKERS=3 php -d upload_max_filesize=2M -d post_max_size=3M -S "127.0.0.1:$port" -t "$folder/www" > "$folder/run/php.log" 2>&1 &
php=$!
for _ in $(seq 100); do
  (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && break
  sleep 0.1
done
cat "$folder/run/made.json"
wait "$php"
