#!/usr/bin/env bash
# Does the wheel work with the oldest and with the newest packages that pyproject.toml allows, on each Python it names?
# Run as `make versions`, or `bash benchmarks/versions.sh [PYTHON ...]` with versions or paths (default: 3.11 3.12 3.13).
# Needs a network, and some gigabytes of the temporary folder while it runs. Every environment is made anew and runs, outside
# the checkout and with the wheel alone, the example, then the tests of what leans on other packages. Warnings are no errors here: old packages warn about
# one another. The lowest versions are of what pyproject.toml names, on the oldest Python; what those need comes as new
# as it may.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pythons=("$@")
[ ${#pythons[@]} -gt 0 ] || pythons=(3.11 3.12 3.13)
tests=(tests/parsing tests/corpus/readers tests/exports tests/learning tests/results tests/exercises/sheets
    tests/measure/stance tests/test_doctor.py tests/test_distributed.py)

mkdir "$work/site"
uv=$(command -v uv || true)
if [ -z "$uv" ]; then
    python3 -m venv "$work/uv" && "$work/uv/bin/pip" install --quiet --disable-pip-version-check uv
    uv=$work/uv/bin/uv
fi
export UV_PYTHON_DOWNLOADS=never
unset PYTHONPATH
"$uv" build --quiet --wheel --out-dir "$work/dist" "$root"
"$uv" build --quiet --wheel --out-dir "$work/dist" "$root/packages/media-framing-encoder"
wheel=$(ls "$work"/dist/media_framing-*.whl)
extras=$(sed -n '/^\[project.optional-dependencies\]/,/^\[project.scripts\]/s/^\([a-z]*\) = \[.*/\1/p' "$root/pyproject.toml" |
    grep -vx dev | paste -sd,)

# The tests and what they read, without the library: what is tested is what was installed.
cp -r "$root"/{tests,seeds,examples,training,packages,pyproject.toml} "$work/site"
cat > "$work/tools.in" <<'TOOLS'
hypothesis>=6.102
nbformat>=5.10
pillow>=10
pypdf>=5
pytest>=8
pytest-xdist>=3.6
text2qti>=0.8
TOOLS

summary=()
failed=0
try() { # NAME ENVIRONMENT
    local status=works
    (cd "$work" && "$2/bin/framing" report site/examples/classroom -o "out-$1" --jobs 2 && "$2/bin/framing" doctor) || status=FAILS
    (cd "$work/site" && "$2/bin/python" -m pytest -q -n 0 -o addopts=--import-mode=importlib -o filterwarnings= \
        -p no:cacheprovider --durations=5 "${tests[@]}") || status=FAILS
    [ "$status" = works ] || failed=1
    summary+=("$1: $status")
}

oldest=
for asked in "${pythons[@]}"; do
    if ! python=$("$uv" python find "$asked" 2> /dev/null); then
        summary+=("newest on $asked: NOT TRIED, no such Python here")
        continue
    fi
    oldest=${oldest:-$python}
    name=newest-$("$python" -c 'import platform; print(platform.python_version())')
    "$uv" venv --quiet --python "$python" "$work/$name"
    "$uv" pip install --quiet --python "$work/$name" --find-links "$work/dist" \
        "media-framing[$extras] @ file://$wheel" --requirement "$work/tools.in"
    try "$name" "$work/$name"
done
[ -n "$oldest" ] || { echo "none of these Pythons is here: ${pythons[*]}" >&2; exit 2; }

name=lowest-$("$oldest" -c 'import platform; print(platform.python_version())')
"$uv" venv --quiet --python "$oldest" "$work/$name"
"$uv" pip compile --quiet --no-header --resolution lowest-direct --python "$work/$name" --find-links "$work/dist" \
    $(printf -- '--extra %s ' ${extras//,/ }) "$root/pyproject.toml" "$work/tools.in" --output-file "$work/lowest.txt"
"$uv" pip install --quiet --python "$work/$name" --find-links "$work/dist" --requirement "$work/lowest.txt"
"$uv" pip install --quiet --python "$work/$name" --no-deps "$wheel"
try "$name" "$work/$name"

# As a tool of its own, without the library's extras; and the citation against its schema.
if (cd "$work" && "$uv" tool run --quiet --python "$oldest" --from "$wheel" framing --version); then
    summary+=("uvx: works")
else
    summary+=("uvx: FAILS") failed=1
fi
if "$uv" tool run --quiet --python "$oldest" --from cffconvert cffconvert --validate --infile "$root/CITATION.cff"; then
    summary+=("CITATION.cff: valid")
else
    summary+=("CITATION.cff: INVALID") failed=1
fi
printf '%s\n' "" "${summary[@]}"
exit "$failed"
