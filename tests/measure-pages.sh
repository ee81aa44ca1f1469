#!/usr/bin/env bash
# Measures what a reader pays: time to the first page, pages a second, processor time a page, bytes over the wire.
# Usage: tests/measure-pages.sh [SECONDS]      needs curl, python3 and wrk (Debian package "wrk"); everything stays on loopback.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds="${1:-10}"
port=5097
base="http://127.0.0.1:$port"
work="$(mktemp -d)"
server=""
stop() { [ -n "$server" ] && kill "$server" 2>/dev/null && wait "$server" 2>/dev/null || true; server=""; }
trap 'stop; rm -rf "$work"' EXIT
export Store__Path="$work/store.db" DOTNET_NOLOGO=1

await() { # waits for the first page, prints milliseconds
  python3 - "$base/" <<'P'
import sys, time, urllib.request
start = time.time()
while time.time() - start < 60:
    try:
        urllib.request.urlopen(sys.argv[1], timeout=5).read()
        print(round((time.time() - start) * 1000)); sys.exit(0)
    except Exception:
        time.sleep(0.02)
sys.exit("the site did not come up")
P
}
cpu() { awk -v hz="$(getconf CLK_TCK)" '{ print ($14 + $15) * 1000 / hz }' "/proc/$1/stat"; }

echo "== time from 'dotnet run' on a built tree to the first page (store created and seeded)"
dotnet build src/SyriaTalks.Web -v q --nologo >/dev/null
ASPNETCORE_URLS="$base" dotnet run --project src/SyriaTalks.Web --no-build --no-launch-profile >"$work/run.log" 2>&1 &
server=$!
echo "$(await) ms"
pkill -TERM -P "$server" 2>/dev/null || true
stop
rm -f "$work"/store.db*

echo "== published, Release"
dotnet publish src/SyriaTalks.Web -c Release -o "$work/site" -v q --nologo >/dev/null
(cd "$work/site" && exec dotnet SyriaTalks.Web.dll --urls "$base") >"$work/site.log" 2>&1 &
server=$!
echo "start to first page: $(await) ms"

for path in /incidents /timeline "/incidents?place=damascus&from=2017-01-01" / /parties; do
  wrk -t1 -c8 -d3s -H 'Accept-Encoding: identity' "$base$path" >/dev/null
  before="$(cpu "$server")"
  wrk -t1 -c16 -d"${seconds}s" --latency -H 'Accept-Encoding: identity' "$base$path" >"$work/wrk.txt"
  after="$(cpu "$server")"
  python3 - "$path" "$before" "$after" "$work/wrk.txt" <<'P'
import re, sys
path, before, after, file = sys.argv[1], float(sys.argv[2]), float(sys.argv[3]), sys.argv[4]
text = open(file).read()
found = lambda pattern: re.search(pattern, text)[1]
n, rate, p99 = int(found(r'(\d+) requests in')), found(r'Requests/sec: +([0-9.]+)'), found(r'99% +([0-9.a-z]+)')
print(f"{path:45} {rate:>9} pages/s  p99 {p99:>8}  {(after - before) / n:.2f} ms CPU a page")
P
done

echo "== bytes over the wire (as a browser asks: br, gzip)"
python3 - "$base" <<'P'
import re, sys, urllib.request
base = sys.argv[1]
def get(path):
    request = urllib.request.Request(base + path, headers={'Accept-Encoding': 'br, gzip'})
    with urllib.request.urlopen(request) as answer:
        body = answer.read()
        head = sum(len(k) + len(v) + 4 for k, v in answer.headers.items())
        return body, head, answer.headers.get('Content-Encoding', '-'), answer.headers.get('Cache-Control', '-')
for page in ['/', '/incidents', '/timeline', '/parties']:
    plain = urllib.request.urlopen(base + page).read().decode()
    body, head, coding, _ = get(page)
    total = len(body) + head
    print(f"{page}: HTML {len(plain)} bytes, {len(body)} as {coding}")
    assets = list(dict.fromkeys(re.findall(r'(?:href|src)="/?([^"#?:]+\.(?:css|js|svg))[#"]', plain)))
    if 'css/mud.' in plain:
        assets.append('_content/MudBlazor/MudBlazor.min.css')  # imported by css/mud.css
    for asset in assets:
        data, more, how, cache = get('/' + asset)
        total += len(data) + more
        print(f"    {len(data):>7} {how:8} {cache:40} {asset}")
    print(f"    first visit {total / 1024:.0f} KB, a page after it {(len(body) + head) / 1024:.1f} KB")
P
