#!/usr/bin/env bash
# The browser tests drive the machine's Chromium. Where there is none: install it with apt as root, else say how.
set -eu

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null; then exit 0; fi
done

install="apt-get update && apt-get install -y --no-install-recommends chromium"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "No Chromium on PATH; installing Debian's"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi

echo "The browser tests need Chromium, and none is on PATH. As root, run:" >&2
echo "  $install" >&2
exit 1
