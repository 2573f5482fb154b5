// Links and bare domains.

import { matches, type Found } from './found.ts';
import { isOrdinary } from './lexicon.ts';

const withScheme = /(?<![\p{L}\p{N}])(?:[a-z][a-z0-9+.-]{1,15}:\/{2}\s?|https?:\/|www\.)[^\s<>"“”«»\u0001|]{2,2000}/giu;
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;
const dot = String.raw`(?:\.|\[\.\]|\(\.\))`;
const domain = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._/-])((?:${label}${dot}){1,5})([a-z]{2,24})(?![\p{L}\p{N}@]|-[\p{L}\p{N}]|\.\p{L})(?::\d{2,5})?([/?#][^\s<>"“”|\u0001]{0,500})?`,
  'giu',
);
const spelt =
  /(?<![\p{L}\p{N}@._/-])(?:(?:w{3}|wee wee wee)\s(?:dot|punt)\s)?[\p{L}\p{N}][\p{L}\p{N}-]{1,60}\s(?:dot|punt)\s(?:com|nl|be|org|net|eu|io|co|de|uk)(?:\s(?:slash|\/)\s[\p{L}\p{N}-]{1,60})*(?![\p{L}\p{N}])/giu;
const ip =
  /(?<![\p{N}.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?::\d{2,5})?(?:\/[^\s<>"|\u0001]{0,500})?(?![\p{L}\p{N}]|\.\d)/gu;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((w) => w !== ''));
const sure =
  set(`com net org edu gov mil int info biz name mobi nl fr uk eu co dev app online shop store site website web agency studio studios design
  digital tech cloud ch es ie ca au nz za se dk fi pt cz ro gr hu ly gl gd gg xyz link links page pages example test invalid vlaanderen brussels
  amsterdam gent frl photo photos photography consulting works work media events wedding coffee bar cafe events travel social live blog news
  services solutions group team company ltd gmbh bv international global world email cards chat club community one pro space art gallery
  house homes garden build builders construction marketing software systems network host tools video film music fitness yoga health care law
  legal tax accountants finance money bank jobs careers academy school training education fashion boutique beauty hair jewelry flowers
  restaurant pizza catering recipes kitchen bike auto cars taxi flights rentals house land estate properties london berlin paris wien swiss
  ru cn jp kr br mx ar cl tr il ua bg hr si sk lt lv ee rs lu mt cy li mc tk ml ga cf gq ws fm`);
/** Those that are words or endings of files as well: only with a path, or behind something that is no word. */
const unsure = set(
  `be de me it io at is so to in as am no us my by la al do nu pl ai md py sh zip mov ps cc tv rs vc id sc im ag`,
);
const fileEndings = set('md py sh zip mov ps cc rs pl vc id sc ag');
/** Markets, tools and offices everybody knows: naming them says nothing of anybody. */
const wellKnown =
  set(`upwork.com fiverr.com freelancer.com freelance.nl freelancer.nl hoofdkraan.nl werkspot.nl marktplaats.nl bol.com booking.com amazon.com
  amazon.nl monday.com cal.com make.com draw.io trello.com asana.com notion.so canva.com figma.com slack.com discord.com google.com gmail.com
  outlook.com hotmail.com github.com gitlab.com linkedin.com facebook.com instagram.com twitter.com x.com youtube.com tiktok.com whatsapp.com
  paypal.com stripe.com wise.com mollie.com tikkie.me kvk.nl belastingdienst.nl rijksoverheid.nl rechtspraak.nl juridischloket.nl gov.uk
  acas.org.uk hmrc.gov.uk 99designs.com toptal.com malt.com malt.nl malt.fr peopleperhour.com guru.com etsy.com ebay.com airbnb.com
  wordpress.com wordpress.org wix.com shopify.com squarespace.com webflow.com mailchimp.com hubspot.com salesforce.com zoom.us wetransfer.com
  dropbox.com adobe.com openai.com chatgpt.com wikipedia.org archive.org moneybird.nl moneybird.com jortt.nl e-boekhouden.nl snelstart.nl
  freeagent.com xero.com quickbooks.com next.js node.js vue.js socket.io ziggo.nl kpn.com trustpilot.com behance.net dribbble.com toggl.com
  clockify.me calendly.com basecamp.com clickup.com airtable.com docs.google.com drive.google.com web.de`);

/** Links in a text, with or without a scheme. */
export function findLinks(text: string): Found[] {
  const found: Found[] = [];
  const add = (from: number, to: number): number => found.push({ kind: 'url', from, to });
  for (const { from, to } of matches(text, withScheme)) add(from, from + trimmed(text.slice(from, to)).length);
  if (text.includes('.')) {
    for (const match of text.matchAll(domain)) {
      const [whole, labels = '', ending = '', path = ''] = match;
      if (isDomain(labels, ending, path)) add(match.index, match.index + trimmed(whole).length);
    }
    for (const { from, to } of matches(text, ip)) add(from, from + trimmed(text.slice(from, to)).length);
  }
  if (/\s(?:dot|punt)\s/iu.test(text)) for (const { from, to } of matches(text, spelt)) add(from, to);
  return found;
}

function isDomain(labels: string, ending: string, path: string): boolean {
  const last = ending.toLowerCase();
  const names = labels
    .toLowerCase()
    .split(/[.[\]()]+/)
    .filter((name) => name !== '');
  const hasPath = path.length > 1;
  const own = names.at(-1) ?? '';
  if (!hasPath && wellKnown.has([...names, last].join('.'))) return false;
  if (names[0] === 'www' || labels.includes('[') || labels.includes('(')) return true;
  // "He paid.Now", "v1.2.co": a sentence or a number went on without a blank.
  if (/^\p{Lu}\p{Ll}/u.test(ending) && !hasPath) return false;
  if (/^\d+$/.test(own) && !hasPath) return false;
  if (fileEndings.has(last) && !hasPath && names.length < 2) return false;
  if (sure.has(last)) return hasPath || names.length > 1 || !(isOrdinary(own) && isOrdinary(last) && last.length > 3);
  if (!unsure.has(last))
    return (
      hasPath && last.length <= 6 && names.length > 0 && path.startsWith('/') && own.length > 1 && !isOrdinary(last)
    );
  return hasPath || names.length > 1 || !(isOrdinary(own) || /[\d_]/.test(own) || own.length < 4);
}

/** Without the marks of the sentence that stand at its end. */
function trimmed(link: string): string {
  let out = link;
  for (;;) {
    const shorter = out.replace(/[.,;:!?'*_~…]+$/u, '');
    const last = shorter.at(-1) ?? '';
    const opening = { ')': '(', ']': '[', '}': '{' }[last];
    const isLoose = opening !== undefined && count(shorter, opening) < count(shorter, last);
    if (shorter === out && !isLoose) return out;
    out = isLoose ? shorter.slice(0, -1) : shorter;
  }
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
