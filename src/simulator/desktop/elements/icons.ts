/** Icons of the desktop, 20 px, drawn in the current colour. Decorative: the control around them has the name. */
import { svg } from 'lit';
import type { SVGTemplateResult } from 'lit';

const stroke = (paths: SVGTemplateResult): SVGTemplateResult => svg`
  <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="1.5"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${paths}</svg>`;

export const icons = {
  apps: svg`
    <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
      ${[4, 10, 16].map((y) => [4, 10, 16].map((x) => svg`<circle cx=${x} cy=${y} r="1.6" />`))}
    </svg>`,
  home: stroke(svg`<path d="M3.5 9 10 3.5 16.5 9v7a.5.5 0 0 1-.5.5h-4v-5H8v5H4a.5.5 0 0 1-.5-.5Z" />`),
  person: stroke(
    svg`<circle cx="10" cy="6.5" r="3.2" /><path d="M4 16.5c.4-3 2.8-4.6 6-4.6s5.6 1.6 6 4.6" />`,
  ),
  building: stroke(svg`<path d="M4.5 16.5v-13h7v13M11.5 8h4v8.5M3 16.5h14M7 6.5h2M7 9.5h2M7 12.5h2" />`),
  phone: stroke(
    svg`<path d="M6.3 3.2 4.6 4c-.9.5-1.3 1.6-1 2.6 1.3 4.6 4.5 8.3 8.9 10 1 .4 2.1.1 2.7-.8l.9-1.4c.3-.5.2-1.1-.2-1.5l-2.2-1.9c-.4-.4-1-.4-1.5-.1l-1.5 1c-1.5-.8-2.7-2.2-3.3-3.8l1.2-1.3c.4-.4.5-1 .2-1.5L7.7 3.6c-.3-.5-.9-.7-1.4-.4Z" />`,
  ),
  close: stroke(svg`<path d="m5 5 10 10M15 5 5 15" />`),
  collapse: stroke(svg`<path d="m11.5 5-5 5 5 5M14.5 5v10" />`),
  expand: stroke(svg`<path d="m8.5 5 5 5-5 5M5.5 5v10" />`),
  search: stroke(svg`<circle cx="8.8" cy="8.8" r="5" /><path d="m12.6 12.6 4 4" />`),
  bell: stroke(
    svg`<path d="M10 3a4.5 4.5 0 0 1 4.5 4.5V11l1.5 3H4l1.5-3V7.5A4.5 4.5 0 0 1 10 3ZM8.3 16.5h3.4" />`,
  ),
  book: stroke(
    svg`<path d="M10 5.5C8.5 4.3 6.3 4 3.5 4v11c2.8 0 5 .3 6.5 1.5 1.5-1.2 3.7-1.5 6.5-1.5V4c-2.8 0-5 .3-6.5 1.5Zm0 0v11" />`,
  ),
  add: stroke(svg`<path d="M10 4v12M4 10h12" />`),
  save: stroke(
    svg`<path d="M4 3.5h9.5l3 3V16a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM6.5 3.5v4h6v-4M6 16.5v-5h8v5" />`,
  ),
  note: stroke(svg`<path d="M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3" />`),
  grid: stroke(svg`<path d="M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z" />`),
  globe: stroke(
    svg`<circle cx="10" cy="10" r="6.5" /><path d="M3.5 10h13M10 3.5c4 4 4 9 0 13M10 3.5c-4 4-4 9 0 13" />`,
  ),
  case: stroke(
    svg`<path d="M3.5 6.5h13v9.5h-13zM7.5 6.5V4.6a.6.6 0 0 1 .6-.6h3.8a.6.6 0 0 1 .6.6v1.9M3.5 10.5h13" />`,
  ),
  menu: stroke(svg`<path d="M3.5 5.5h13M3.5 10h13M3.5 14.5h13" />`),
  chevron: stroke(svg`<path d="m5.5 8 4.5 4.5L14.5 8" />`),
  back: stroke(svg`<path d="m11.5 5-5 5 5 5" />`),
  forward: stroke(svg`<path d="m8.5 5 5 5-5 5" />`),
  check: stroke(svg`<path d="m4.5 10.5 3.5 3.5 7.5-8" />`),
  refresh: stroke(svg`<path d="M15.5 8.5A6 6 0 1 0 16 11M16 4.5v4h-4" />`),
  undo: stroke(svg`<path d="M7 4.5 3.5 8 7 11.5M4 8h7.5a4.5 4.5 0 0 1 0 9H8" />`),
  warning: stroke(svg`<path d="M10 3.5 17.5 16h-15ZM10 8.5v3.5M10 14.2v.1" />`),
  keyboard: stroke(
    svg`<path d="M2.5 5.5h15v9h-15zM5.5 8.5h.1M8.5 8.5h.1M11.5 8.5h.1M14.5 8.5h.1M6.5 11.7h7" />`,
  ),
  send: stroke(svg`<path d="M3.5 4 17 10 3.5 16l2-6ZM5.5 10H11" />`),
  edit: stroke(svg`<path d="m4 16 .8-3.5L13.5 4l2.5 2.5-8.5 8.7Z" />`),
  task: stroke(svg`<path d="M4 4h12v12H4zM7 10.2l2.2 2.2 4-4.6" />`),
  incoming: stroke(svg`<path d="M15 5 5.5 14.5M5.5 8v6.5H12" />`),
  outgoing: stroke(svg`<path d="m5 15 9.5-9.5M8 5.5h6.5V12" />`),
} as const;
