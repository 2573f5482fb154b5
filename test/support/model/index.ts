// The recorded fake model.
export { lies, lieTexts, saysFor, strangeTexts } from './fault.ts';
export { faultyKinds, startFakeModel, type FakeModel, type Kind, type Sent } from './server.ts';
export { agrees, givenModel, labels, openWorded, type WordedChat } from './worded.ts';
