#!/bin/bash
# podls in real editors, with our own plugin and extension: Neovim, VS Code, Emacs; what went over the wire; the server's life cycle.
# usage: tests/rigs/run.sh [SERVER]      (default: target/release/podls)
# Installs what is missing into $RIG_HOME. What cannot be had here is skipped, with a line that says so; what fails ends in exit status 1.
set -u
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
rigs=$root/../shared/rigs
server=$(realpath -m "${1:-$root/target/release/podls}")
export RIG_HOME=${RIG_HOME:-$HOME/.cache/podls-rigs}
out=$RIG_HOME/podls
passed=0 failed=0 skipped=0

say() { echo "rigs: $*"; }
skip() { skipped=$((skipped + 1)); say "SKIPPED $1: $2"; }
end() { echo "$passed passed, $failed failed, $skipped skipped"; exit $((failed > 0)); }

# try NAME SECONDS COMMAND...: its output is shown only when it fails.
try() {
  local name=$1 limit=$2 start=$SECONDS; shift 2
  if timeout -k 5 "$limit" "$@" >"$out/$name.log" 2>&1 </dev/null; then
    say "ok $name, $((SECONDS - start)) s"
  else
    say "NOT OK $name, $((SECONDS - start)) s"
    grep -v '"ok":true' "$out/$name.log" | cut -c1-2000 | tail -n 25
    return 1
  fi
}
must() { if try "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi; }

[ -d "$rigs" ] || { skip "all editors" "../shared is not here"; end; }
[ -x "$server" ] || { say "no server at $server: cargo build --release"; failed=1; end; }
rm -rf "$out"; mkdir -p "$out"

# --- what has to be there ---------------------------------------------------------------------------------------------

debian() { # PROGRAM=PACKAGE...: those whose program is missing
  local want=() pair
  for pair; do command -v "${pair%%=*}" >/dev/null || want+=("${pair#*=}"); done
  python3 -c 'import ensurepip' 2>/dev/null || want+=(python3-venv)
  [ -d /usr/share/emacs/site-lisp/elpa ] || want+=(elpa-eglot elpa-yaml-mode)
  [ ${#want[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
  say "installing ${want[*]}"
  try apt 600 env DEBIAN_FRONTEND=noninteractive sh -c 'apt-get update && apt-get install -y --no-install-recommends "$@"' - "${want[@]}" fonts-dejavu-core
}
debian chromium=chromium emacs=emacs-nox || say "Debian's packages could not be installed; going on without them"

have_neovim=false have_node=false have_wire=false
try install-neovim 300 "$rigs/neovim/install.sh" && have_neovim=true
# The VS Code rig brings the Node that everything else here runs on.
try install-vscode 600 "$rigs/vscode/install.sh" && have_node=true
export PATH=$RIG_HOME/vscode/bin:$PATH
[ -f "$RIG_HOME/client/wire.schema.json" ] || ! $have_node || try install-client 300 "$rigs/client/install.sh"
$have_node && [ -f "$RIG_HOME/client/wire.schema.json" ] && have_wire=true

# Every editor talks through a recorder, one recording for each.
recorded() { # NAME: a program that is podls, recorded
  printf '#!/bin/sh\nexec node "%s/client/tee.mjs" "%s/%s.jsonl" -- "%s" "$@"\n' "$rigs" "$out" "$1" "$server" >"$out/$1.sh"
  chmod +x "$out/$1.sh"; echo "$out/$1.sh"
}
program() { if $have_wire; then recorded "$1"; else echo "$server"; fi; }

# --- the editors ------------------------------------------------------------------------------------------------------

if $have_neovim; then
  must neovim 120 "$rigs/neovim/run.sh" -p "$root/editors/nvim" -n podls "$here/podls.json" -- "$(program neovim)" --stdio
else
  skip neovim "it could not be installed"
fi

vscode() {
  rm -f "$out/vscode.jsonl"
  RIG_LIMIT_S=240 "$1" "$2" 250 "$rigs/vscode/run.sh" -v "$out/podls.vsix" -s "$out/settings.json" -o "$out/shots" "$here/podls.json" -- "$server" --stdio
}
if $have_node; then
  must extension-tests 60 sh -c "cd '$root/editors/vscode' && node --test"
  must extension 300 "$rigs/vscode/build-extension.sh" "$root/editors/vscode" "$out/podls.vsix"
fi
if [ -f "$out/podls.vsix" ] && command -v chromium >/dev/null; then
  # The rig sets a command; we want the way that a user goes, a path.
  printf '{"podls.server.command": [], "podls.server.path": "%s"}\n' "$(program vscode)" >"$out/settings.json"
  if vscode try vscode; then
    passed=$((passed + 1))
  else
    say "VS Code is given a second try"; vscode must vscode-again
  fi
else
  skip vscode "no Chromium, or no extension"
fi

if command -v emacs >/dev/null; then
  must emacs 60 env RIG_DIAG=bogusField "RIG_HOVER=temporary directory" RIG_ACTION= RIG_COMPLETE=livenessProbe \
    "$rigs/emacs/run.sh" "$rigs/scenarios/pod.yaml" -- "$(program emacs)" --stdio
else
  skip emacs "it is not installed"
fi

# --- the wire ---------------------------------------------------------------------------------------------------------

if $have_wire; then
  for recording in "$out"/*.jsonl; do
    name=$(basename "$recording" .jsonl)
    must "wire-$name" 60 node "$rigs/client/check.mjs" "$recording"
  done
  must lifecycle 120 node "$rigs/client/lifecycle.mjs" -- "$server" --stdio
else
  skip "wire and life cycle" "Node or the types of the protocol could not be installed"
fi
end
