#!/bin/sh
# What `make run` shows: the build, what is in the graph, three questions with their answers, and the network page.
set -eu
: "${MAGGRAPH:=maggraph}"
OUT=build

step() {
  printf '\n\033[1m%s\033[0m\n$ maggraph %s\n' "$1" "$2"
}

ask() {
  step "$1" "$2"
  shift 2
  "$MAGGRAPH" "$@"
}

ask "1. Build the graph / Построить граф" "build" build
ask "2. What is in it / Что в нём" "query counts" query counts
ask "3. Whom did Vasyunkin meet face to face? / С кем лично встречался Васюнькин?" \
  "met Васюнькин --grade direct" met Васюнькин --grade direct
ask "4. Where were Kravchuk and Kazakov together? / Где были вместе Кравчук и Казаков?" \
  "met Кравчук --with Казаков" met Кравчук --with Казаков
ask "5. Whom did Solomentsev decorate? / Кого наградил Соломенцев?" \
  "met Соломенцев --grade direct" met Соломенцев --grade direct
step "6. The network as one page / Сеть на одной странице" "network --format html -o $OUT/network.html"
"$MAGGRAPH" network --format html -o "$OUT/network.html"
printf '\nOpen / откройте: %s/%s/network.html\n' "$(pwd)" "$OUT"
