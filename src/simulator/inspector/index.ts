/**
 * The inspector: a desktop's timeline to be read by people (`<desktop-inspector>`) and by programs.
 *
 *     const feed = Feed.ofDesktop(desktop);
 *     while (feed.read());
 *     feed.inspection.rows.flatMap(({ warnings }) => warnings);
 */
export { DesktopInspector } from './elements/desktop-inspector.js';
export { Feed } from './feed.js';
export { parseTimeline, TimelineFileError, writeTimeline } from './timeline-file.js';
export type { Row } from './inspection.js';
export type { TimelineFile } from './timeline-file.js';
export type { Warning } from './rules/rule.js';
