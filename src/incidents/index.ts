// The private incident log.
export { incidentCommands, type IncidentCommands } from './commands.ts';
export { aroundOf, own, reaching, clearButton, row, warning, type Desk as IncidentDesk } from './desk.ts';
export { checkLogs, type Checked } from './fsck.ts';
export { logEntries } from './entries.ts';
export { nothingYet } from './look.ts';
export { createLogbook, readLog, type Log, type Logbook, type Settings } from './logbook.ts';
export { patternsOf, type Pattern } from './pattern.ts';
export { receiptIds, receiptJob, sendReceipt, writeTo, type Writing } from './receipt.ts';
export { amended, bases, kinds, places } from './record.ts';
export type { Changes, Evidence, Incident, Kind, Later, LogEntry, Money, Occurred, Severity } from './record.ts';
export { receiptText } from './save.ts';
export { createUpkeep, epochDays, goneBy, mustHoldKeys, rotate, type Upkeep } from './upkeep.ts';
