#!/usr/bin/env bash
# Checks templates and scripts with the tools that are installed, and says which were not. The rules that are Parley's
# own (references, permissions, settings, metrics) are tests of the build: dev.parley.infra.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")"
failed=0

# Runs a tool, if there is one; its way to get it is told else.
check() {
    local tool=$1 how=$2
    shift 2
    if ! command -v "$tool" >/dev/null 2>&1; then
        echo "SKIPPED  $tool is not installed ($how): nothing was checked with it" >&2
    elif "$tool" "$@"; then
        echo "good     $tool"
    else
        echo "FAILED   $tool" >&2
        failed=1
    fi
}

check shellcheck "apt-get install shellcheck" ./*.sh

# It expands the SAM transform itself and looks at what comes of it. W3002: local paths, which deploy.sh uploads.
check cfn-lint "pip install cfn-lint" --ignore-checks W3002 -- template.yaml dataflow.yaml watch.yaml

exit "$failed"
