// Checks an exported incident log: node verify.mjs file.zip [more parts …] [--receipt "#12 7F3A-…"] [--nl]; Node 18 or newer, nothing else.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as zlib from 'node:zlib';

const KINDS = ['incident', 'amendment', 'withdrawal', 'erasure'];
const DOCUMENTS = ['log.pdf', 'log.json', 'log.csv', 'verify.mjs', 'FORMAT.md'];
const ZEROS = '0'.repeat(64);
const MOST = { directory: 64 << 20, proof: 128 << 20, chunk: 1 << 20, faults: 1000, lines: 40, tries: 20_000 };

// prettier-ignore
const SENTENCES = {
  1: ['Altered: {where}, {field}.', 'Gewijzigd: {where}, {field}.'],
  2: ['Absent: {where}, {field}.', 'Ontbreekt: {where}, {field}.'],
  entry: ['entry {where}', 'vermelding {where}'],
  file: ['file {where}', 'bestand {where}'],
  more: ['… and {count} more.', '… en nog {count}.'],
  intact: ['Intact: {entries} entries and {files} files; the last is entry {seq}, recorded {recorded}.', 'Ongeschonden: {entries} vermeldingen en {files} bestanden; de laatste is vermelding {seq}, vastgelegd {recorded}.'],
  none: ['Intact: a log without entries.', 'Ongeschonden: een logboek zonder vermeldingen.'],
  agrees: ['The receipt of entry {seq} agrees.', 'Het bewijs van vermelding {seq} klopt.'],
  noReceipt: ['No receipt was given, so this shows that the file agrees with itself, not since when.', 'Zonder bewijs blijkt alleen dat het bestand met zichzelf klopt, niet sinds wanneer.'],
  scope: ['The entries in proof.json were checked; that the PDF, the CSV and log.json say the same was not.', 'Nagekeken zijn de vermeldingen in proof.json; niet of de pdf, de csv en log.json hetzelfde zeggen.'],
  someAbsent: ['Intact as far as it goes: nothing that is there was changed, but something is absent.', 'Ongeschonden voor zover aanwezig: wat er is, is niet gewijzigd, maar er ontbreekt iets.'],
  someAltered: ['Altered: what is named above is not as it was written.', 'Gewijzigd: wat hierboven staat is niet zoals het geschreven is.'],
  since: ['Unchanged since {moment}; this does not show that the statements are true.', 'Ongewijzigd sinds {moment}; dit toont niet aan dat wat er staat waar is.'],
  unknown: ['This does not show that the statements are true, nor that they are not.', 'Dit toont niet aan dat wat er staat waar is, en ook niet dat het niet waar is.'],
  unreadable: ['Unreadable: {name}: {why}.', 'Onleesbaar: {name}: {why}.'],
  usage: ['Name the zip file, or all its parts: node verify.mjs file.zip [--receipt "#12 7F3A-9C21-…"] [--nl]', 'Noem het zipbestand, of alle delen: node verify.mjs bestand.zip [--receipt "#12 7F3A-9C21-…"] [--nl]'],
  notThere: ['the file cannot be opened', 'het bestand is niet te openen'],
  noZip: ['no zip as an export makes it; cut off, or packed again by another program', 'geen zip zoals een export die maakt; afgekapt, of opnieuw ingepakt met een ander programma'],
  noProof: ['one proof.json is needed; name all parts of one log, and only those', 'er is één proof.json nodig; noem alle delen van één logboek, en alleen die'],
  badProof: ['this is not of the form difficultclient-log/1', 'dit heeft niet de vorm difficultclient-log/1'],
  badReceipt: ['this is not a receipt such as "#12 7F3A-9C21-04BE-11D0-88A2"', 'dit is geen bewijs zoals "#12 7F3A-9C21-04BE-11D0-88A2"'],
};
/** Names come from the file: nothing in them may move the cursor, turn the text or fill the screen. */
const printable = (value) => `${value}`.slice(0, 300).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');
const sayer = (language) => (sentence, values) =>
  SENTENCES[sentence][language === 'nl' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name) => printable(values[name]));

/** A zip in memory, as `verify` takes it: a `name`, a `size`, and `read(at, length)`. */
export function fromBytes(name, bytes) {
  return { name, size: bytes.length, read: (at, length) => bytes.subarray(at, at + length) };
}

/** Checks all parts of one log. `exit` as in FORMAT.md, `lines` to print, `faults` with `where`: an entry's number or a file's name. */
export function verify(sources, { receipts = [], language = 'en' } = {}) {
  const say = sayer(language);
  const faults = [];
  const fault = (exit, where, field) => faults.length < MOST.faults && faults.push({ exit, where, field });
  try {
    const asked = receipts.map(parseReceipt);
    const parts = sources.map((source) => readZip(source, fault));
    const proof = readProof(parts, fault);
    if (proof !== undefined) checkProof(proof, parts, asked, fault);
    const named = (where) => say(typeof where === 'number' ? 'entry' : 'file', { where });
    const lines = faults.slice(0, MOST.lines).map((it) => say(it.exit, { ...it, where: named(it.where) }));
    if (faults.length > lines.length) lines.push(say('more', { count: faults.length - lines.length }));
    const exit = Math.min(...faults.map((it) => it.exit), 3) % 3;
    if (exit === 1) return { exit, faults, lines: [...lines, say('someAltered'), say('unknown')] };
    const [first] = proof.entries;
    const intact = { ...proof.head, entries: proof.entries.length, files: proof.files.length };
    lines.push(exit === 2 ? say('someAbsent') : say(first === undefined ? 'none' : 'intact', intact));
    lines.push(...asked.filter(({ seq }) => seq <= proof.entries.length).map((it) => say('agrees', it)));
    if (asked.length === 0) lines.push(say('noReceipt'));
    lines.push(say('scope'), first === undefined ? say('unknown') : say('since', { moment: first.recorded }));
    return { exit, faults, lines };
  } catch (thrown) {
    const { name, why } = SENTENCES[thrown?.why] ? thrown : unreadable('proof.json', 'badProof');
    return { exit: 3, faults, lines: [say('unreadable', { name, why: say(why) })] };
  }
}

const unreadable = (name, why) => ({ name, why });
function parseReceipt(text) {
  const [, seq, code] = /#\s*(\d{1,15})\D(?:.*\W)?((?:[0-9A-F]{4}-){4}[0-9A-F]{4})\s*$/i.exec(text) ?? [];
  if (code === undefined || Number(seq) === 0) throw unreadable(text, 'badReceipt');
  return { seq: Number(seq), code: code.replaceAll('-', '').toLowerCase() };
}

// The zip. Its layout can be read from either end; then every field is held against the only value it may have.

const specOf = (spec) => spec.split(', ').map((it) => /^(.+) (\d) (\w+)$/.exec(it).slice(1));
const SIZES = 'crc 4 crc, packed size 4 length, size 4 length, name length 2 names, extra length 2 0';
const COMMON = `version 2 20, flags 2 2048, method 2 0, time 2 0, date 2 33, ${SIZES}`;
const LOCAL = specOf(`signature 4 67324752, ${COMMON}`);
const PLACE = 'comment length 2 0, disk 2 0, attributes 2 0, attributes 4 0, place 4 at';
const CENTRAL = specOf(`signature 4 33639248, made by 2 20, ${COMMON}, ${PLACE}`);
const COUNT = 'disk 2 0, disk 2 0, count 2 count, count 2 count, size 4 size, place 4 at, comment length 2 0';
const END = specOf(`signature 4 101010256, ${COUNT}`);

const number = (bytes, at, length) => bytes.subarray(at, at + length).reduceRight((sum, it) => sum * 256 + it, 0);

function fieldsAtFault(bytes, spec, values, name = []) {
  let at = 0;
  const wrong = spec.filter(([, length, value]) => {
    at += Number(length);
    return number(bytes, at - length, Number(length)) !== Number(values[value] ?? value);
  });
  const named = bytes.length === at + name.length && name.every((it, place) => it === bytes[at + place]);
  return [...wrong.map(([field]) => field), ...(named ? [] : ['name'])];
}

/** Every file of a zip with its names (by both headers), its digests, and whether its bytes are those its checksums were made of. */
function readZip(source, fault) {
  const [last, first] = [layoutFromEnd(source), layoutFromStart(source)];
  const layout = last ?? first;
  if (!layout) throw unreadable(source.name, 'noZip');
  const size = layout.reduce((sum, { bytes }) => sum + 46 + bytes.length, 0);
  const directory = source.read(source.size - 22 - size, size + 22);
  let at = 0;
  const files = layout.map(({ bytes, length, at: local }, place) => {
    const start = local + 30 + bytes.length;
    const { crc, sha256 } = digest(source, start, length);
    const values = { crc, length, names: bytes.length, at: local };
    const here = fieldsAtFault(source.read(local, 30 + bytes.length), LOCAL, values, bytes);
    const there = fieldsAtFault(directory.subarray(at, (at += 46 + bytes.length)), CENTRAL, values, bytes);
    // Both checksums fail alike: it is the content that is another.
    const changed = here.includes('crc') && there.includes('crc');
    const fields = [...new Set([...here, ...there])].map((it) => (changed && it === 'crc' ? 'content' : it));
    const names = [bytes, first?.[place]?.bytes ?? bytes].map(decoded);
    if (fields.length > 0) fault(1, [...new Set(names)].join(' / '), fields.join(', '));
    return { source, names, start, size: length, sha256, changed, spoilt: fields.length > (changed ? 1 : 0) };
  });
  if (files.length > 1 && files.every((it) => it.spoilt)) throw unreadable(source.name, 'noZip');
  const end = fieldsAtFault(directory.subarray(at), END, { count: files.length, size, at: source.size - 22 - size });
  if (end.length > 0) fault(1, source.name, `end: ${end.join(', ')}`);
  return files;
}

/** Name, length and place of every file by the directory; undefined when that does not account for the whole zip. */
function layoutFromEnd(source) {
  const end = source.read(Math.max(0, source.size - 22), 22);
  const [count, size, start] = [number(end, 10, 2), number(end, 12, 4), number(end, 16, 4)];
  if (number(end, 0, 4) !== 0x06054b50 || start + size + 22 !== source.size || size > MOST.directory) return undefined;
  const directory = source.read(start, size);
  const files = [];
  let [at, place] = [0, 0];
  while (place + 46 <= size && number(directory, place + 42, 4) === at) {
    const [nameLength, length] = [number(directory, place + 28, 2), number(directory, place + 20, 4)];
    files.push({ bytes: directory.slice(place + 46, place + 46 + nameLength), length, at });
    at += 30 + nameLength + length;
    place += 46 + nameLength;
  }
  return count > 0 && files.length === count && place === size && at === start ? files : undefined;
}

/** The same by the header before each file. */
function layoutFromStart(source) {
  const files = [];
  let [at, size] = [0, 0];
  for (let head; files.length <= 0xffff && number((head = source.read(at, 30)), 0, 4) === 0x04034b50;) {
    const [nameLength, length] = [number(head, 26, 2), number(head, 18, 4)];
    files.push({ bytes: source.read(at + 30, nameLength).slice(), length, at });
    at += 30 + nameLength + length;
    size += 46 + nameLength;
    if (at > source.size || size > MOST.directory) return undefined;
  }
  return files.length > 0 && at + size + 22 === source.size ? files : undefined;
}

function digest(source, start, length) {
  const hash = createHash('sha256');
  let crc = 0;
  for (let done = 0; done < length; done += MOST.chunk) {
    const piece = source.read(start + done, Math.min(MOST.chunk, length - done));
    hash.update(piece);
    crc = crc32(piece, crc);
  }
  return { crc, sha256: hash.digest('hex') };
}

/** Node has its own since 20.15 and 22.2. */
const crc32 = zlib.crc32 ?? slowCrc32;
function slowCrc32(bytes, before) {
  let crc = ~before;
  for (let at = 0; at < bytes.length * 8; at++) {
    if (at % 8 === 0) crc ^= bytes[at / 8];
    crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

// The proof.

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isProof = ({ names }) => names.includes('proof.json');
const decoded = (bytes) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** Undefined when it can't be read because its bytes were changed, which is said already. */
function readProof(parts, fault) {
  const [file, ...others] = parts.flat().filter(isProof);
  if (file === undefined || others.length > 0) throw unreadable('proof.json', 'noProof');
  const bytes = file.source.read(file.start, Math.min(file.size, MOST.proof));
  const proof = file.size > MOST.proof ? undefined : parsed(decoded(bytes));
  if (isFormed(proof)) {
    if (!parts.some((files) => files.at(-1) === file)) fault(1, 'proof.json', 'place');
    if (!Buffer.from(JSON.stringify(proof)).equals(bytes)) fault(1, 'proof.json', 'form');
    return proof;
  }
  if (file.changed) return undefined;
  throw unreadable('proof.json', 'badProof');
}

function isFormed(proof) {
  const fields = [proof, proof?.head].map((it) => (isObject(it) ? Object.keys(it).join() : '')).join(' ');
  if (fields !== 'format,chain,head,entries,files seq,recorded,hash') return false;
  const { format, chain, head, entries, files } = proof;
  const lists = Array.isArray(entries) && Array.isArray(files) && files.every(isObject);
  return lists && format === 'difficultclient-log/1' && isHex(chain, 32) && isMoment(head.recorded);
}

function parsed(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isHex = (value, length) => typeof value === 'string' && value.length === length && /^[0-9a-f]*$/.test(value);
const isText = (value) => typeof value === 'string' && Buffer.from(value).toString() === value;
const isMoment = (value) => value?.length === 24 && new Date(value).toJSON() === value;

function hashOf(...values) {
  const hash = createHash('sha256');
  for (const value of values) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(`${value}`));
    hash.update(length).update(`${value}`);
  }
  return hash.digest('hex');
}
const linkHash = (chain, { seq, kind, recorded, of, prev, commitment }) =>
  hashOf('difficultclient/entry/1', chain, seq, kind, recorded, of, prev, commitment);

function checkProof({ chain, head, entries, files }, parts, receipts, fault) {
  const broken = checkChain(chain, entries, head, fault);
  const erased = erasedIn(entries);
  const contents = entries.map((entry, index) => (broken.has(index) ? undefined : parsed(entry.content)));
  entries.forEach((entry, index) => {
    if (broken.has(index)) return;
    const [gone, takenAway] = [entry.content === undefined, erased(entry)];
    if (!gone && (takenAway || contents[index] === undefined)) fault(1, index + 1, 'content');
    // With a link broken it can't be known what was erased.
    if (gone && !takenAway && broken.size === 0) fault(2, index + 1, 'content');
  });
  checkFiles(files, contents, parts, fault);
  for (const { seq, code } of receipts) {
    if (seq > entries.length) fault(2, seq, 'receipt');
    else if (!`${entries[seq - 1]?.hash}`.startsWith(code)) fault(1, seq, 'receipt');
  }
}

/** Names the field of each entry that does not fit; answers the places of those entries. */
function checkChain(chain, entries, head, fault) {
  const tries = { left: MOST.tries };
  const broken = new Map();
  entries.forEach((_, index) => {
    const field = fieldAtFault(chain, entries, index, head, tries);
    if (field !== undefined) broken.set(index, field);
  });
  const last = entries.length > 0 ? entries.at(-1) : { ...head, seq: 0, hash: ZEROS };
  const wrong = ['seq', 'recorded', 'hash'].find((field) => last?.[field] !== head[field]);
  if (wrong !== undefined && !broken.has(entries.length - 1)) fault(1, 'proof.json', `head ${wrong}`);
  // Every hash is another although they follow each other: it is what goes into all of them.
  const all = entries.length > 0 && entries.every((_, index) => broken.get(index) === 'hash');
  if (all) fault(1, 'proof.json', 'chain');
  else broken.forEach((field, index) => fault(1, index + 1, field));
  return broken;
}

function fieldAtFault(chain, entries, index, head, tries) {
  const [before, entry] = [entries[index - 1], entries[index]];
  const { kind, of, salt, content } = entry ?? {};
  const shape = shapeFault(entry);
  if (shape !== undefined) return shape;
  if (entry.seq !== index + 1) return 'seq';
  // When the hash before was changed it is named there.
  const prev = index === 0 ? [ZEROS] : [before?.hash, before && linkHash(chain, before)];
  if (!prev.includes(entry.prev)) return 'prev';
  const hash = linkHash(chain, entry);
  const commitment = content === undefined ? entry.commitment : hashOf('difficultclient/content/1', salt, content);
  if (hash !== entry.hash) {
    if (hash === (entries[index + 1]?.prev ?? head.hash)) return 'hash';
    return changedIn(entry, commitment, (it) => tries.left-- > 0 && linkHash(chain, it) === entry.hash);
  }
  if (commitment !== entry.commitment) return 'content';
  if (before && entry.recorded < before.recorded) return 'recorded';
  const exists = of <= index && entries[of - 1]?.kind === 'incident';
  return (of === 0 ? kind === 'incident' || kind === 'erasure' : kind !== 'incident' && exists) ? undefined : 'of';
}

function shapeFault(entry) {
  const fields = isObject(entry) ? Object.keys(entry).join() : '';
  if (!/^seq,kind,recorded,of,prev,commitment,hash(,salt,content)?$/.test(fields)) return 'fields';
  if (!KINDS.includes(entry.kind)) return 'kind';
  if (!isMoment(entry.recorded)) return 'recorded';
  const wrong = ['seq', 'of'].find((it) => !Number.isSafeInteger(entry[it]) || entry[it] < 0);
  const hex = ['prev', 'commitment', 'hash', 'salt'].find((it) => it in entry && !isHex(entry[it], 64));
  return wrong ?? hex ?? (!('content' in entry) || isText(entry.content) ? undefined : 'content');
}

/** The one field that, changed back, gives the hash again; `hash` when there is none. */
function changedIn(entry, commitment, fits) {
  if (fits({ ...entry, commitment })) return 'commitment';
  if (KINDS.some((kind) => fits({ ...entry, kind }))) return 'kind';
  const { recorded, seq } = entry;
  for (let at = 0; at < 24 * 10; at++) {
    const digits = Object.assign([...recorded], { [Math.floor(at / 10)]: at % 10 });
    if (fits({ ...entry, recorded: digits.join('') })) return 'recorded';
  }
  for (let of = 0; of < Math.min(seq, 2000); of++) if (fits({ ...entry, of })) return 'of';
  return 'hash';
}

/** An erasure takes an incident with its amendments and withdrawals; one of 0 takes all before it. */
function erasedIn(entries) {
  const last = new Map();
  for (const entry of entries) if (entry?.kind === 'erasure') last.set(entry.of, entry.seq);
  const before = (seq, of) => seq < (last.get(of) ?? 0);
  return ({ seq, of, kind }) => before(seq, 0) || (kind !== 'erasure' && before(seq, of === 0 ? seq : of));
}

/** Those of the zip against the list, the list against what the entries name. */
function checkFiles(list, contents, parts, fault) {
  const listed = new Map(list.map((it, place) => [it.name, { item: it, place }]));
  for (const name of DOCUMENTS) if (!listed.has(name)) fault(2, name, 'content');
  if (listed.size !== list.length) fault(1, 'proof.json', 'files');
  const originOf = ({ seq, n }) => filesOf(contents[seq - 1])[n - 1];
  const isSame = (one, other) => one?.sha256 === other.sha256 && one.size === other.size;
  const there = new Set();
  for (const files of parts) {
    let last = -1;
    for (const file of files.filter((it) => !isProof(it))) {
      const { item, place } = file.names.map((it) => listed.get(it)).find((it) => it) ?? {};
      if (item === undefined || there.has(item)) fault(1, file.names[0], item ? 'twice' : 'not in proof.json');
      else if (place < last) fault(1, item.name, 'order');
      // When the entry says the same of it, it is the list that is another.
      else if (!isSame(file, item) && !file.changed)
        fault(1, item.name, isSame(originOf(item), file) ? 'in proof.json' : 'content');
      there.add(item);
      last = place ?? last;
    }
  }
  const named = new Set();
  for (const item of list) {
    const [name, origin, own] = [`${item.name}`, originOf(item), `files/${item.seq}-${item.n}-`];
    const inFolder = name.startsWith('files/');
    if (Object.keys(item).join() !== `name,size,sha256${inFolder ? ',seq,n' : ''}`) fault(1, name, 'fields');
    else if (!there.has(item)) fault(2, name, 'content');
    if (DOCUMENTS.includes(name)) continue;
    if (!name.startsWith(own) || /[/\\\p{C}]/u.test(name.slice(own.length))) fault(1, name, 'name');
    else if (origin === undefined || named.has(origin)) fault(1, name, 'entry');
    else if (!isSame(origin, item)) fault(1, name, 'in proof.json');
    named.add(origin);
  }
  contents.forEach((content, index) => {
    for (const it of filesOf(content)) if (!named.has(it)) fault(2, index + 1, `file ${it.name}`);
  });
}

function filesOf(content) {
  const files = content?.files ?? content?.changes?.files;
  return Array.isArray(files) ? files.filter(isObject) : [];
}

// From the command line.

function fromFile(name) {
  const file = openSync(name, 'r');
  const filled = (bytes, at) => bytes.subarray(0, readSync(file, bytes, 0, bytes.length, at));
  const read = (at, length) => filled(Buffer.alloc(length), at);
  return { name, size: fstatSync(file).size, read, close: () => closeSync(file) };
}

/** Prints what it found; answers the exit code. */
export function main(args, print = console.log) {
  const language = args.includes('--nl') ? 'nl' : 'en';
  const [say, sources] = [sayer(language), []];
  try {
    const options = { receipt: { type: 'string', multiple: true }, nl: { type: 'boolean' } };
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 0) throw new Error();
    for (const name of positionals) sources.push(fromFile(name));
    const { exit, lines } = verify(sources, { receipts: values.receipt, language });
    print(lines.join('\n'));
    return exit;
  } catch ({ path }) {
    print(path === undefined ? say('usage') : say('unreadable', { name: path, why: say('notThere') }));
    return 3;
  } finally {
    for (const { close } of sources) close();
  }
}

const [, started, ...args] = process.argv;
if (started && import.meta.url === pathToFileURL(realpathSync(started)).href) process.exitCode = main(args);
