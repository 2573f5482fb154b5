// A record in a chain: appended once, checked at any time, erased without breaking.
export { TargetGone, type Alongside, type Appended, type Draft } from './append.ts';
export { createChains, type Beside, type Chains } from './chain.ts';
export { erasedIn, faultsOf, faultSteps, type Fault } from './check.ts';
export { atOnce, inBetween, type Steps } from './steps.ts';
export { commitmentOf, entryKinds, linkHash, noHash, receiptCode } from './format.ts';
export type { Content, Entry, EntryKind, Link } from './format.ts';
export type { Person } from './store.ts';
