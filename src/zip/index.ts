// Zips: made so that the same files give the same bytes, and read from whoever sends one.
export { readZip, type Unreadable } from './read.ts';
export { sizeInZip, zipBytes, zipChunks, zipSize, type ZipFile } from './write.ts';
