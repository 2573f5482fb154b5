// The language every room and platform speaks.
export * from './arg.ts';
export * from './command.ts';
export * from './document.ts';
export * from './door.ts';
export * from './fit.ts';
export * from './form.ts';
export * from './language.ts';
export * from './messenger.ts';
export * from './part.ts';
export * from './plaintext.ts';
export * from './press.ts';
export * from './reply.ts';
export * from './request.ts';
export * from './thread.ts';
