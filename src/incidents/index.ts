// The private incident log.
export { logEntries } from './entries.ts';
export { amended, bases, kinds, places } from './record.ts';
export type { Changes, Evidence, Incident, Kind, Later, LogEntry, Money, Occurred, Severity } from './record.ts';
