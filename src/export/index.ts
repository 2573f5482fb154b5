// A log handed on: the export with its check, and the timeline.
export { exportCommands } from './command.ts';
export { exportLog, type ExportInput } from './export.ts';
export { timelinePicture, timelineText } from './timeline.ts';
