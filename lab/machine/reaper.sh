#!/bin/sh
# Cleans up after a run of the lab, however it has ended: by itself, by Ctrl-C, or killed with no word left to say.
# It is told line by line what has been started (+) and what has been stopped (-); when its input closes, which the
# end of the run does in any case, it removes the rest.
trap '' INT TERM HUP

left=
while read -r line; do
  case $line in
    +*) left="$left
${line#+ }" ;;
    -*) left=$(printf '%s\n' "$left" | grep -vxF -- "${line#- }") ;;
  esac
done

printf '%s\n' "$left" | while read -r kind name; do
  case $kind in
    group) kill -s KILL -- "-$name" 2>/dev/null ;;
    namespace) ip netns delete "$name" ;;
    folder) rm -rf -- "$name" ;;
  esac
done
