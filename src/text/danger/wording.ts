// How wordings of danger are put together.

import { letters, wholeWords } from '../wording.ts';

/** One pattern of many wordings, as whole words, in lower-case text. */
export const anyOf = (...wordings: readonly string[]): RegExp => wholeWords(wordings);

/** Up to so many words in between. */
export const some = (most: number): string => `(?:[${letters}'’]+,?\\s){0,${most}}`;

export const body =
  '(?:leg|legs|knee|thigh|hip|waist|back|lower back|shoulders?|bum|arse|ass|breasts?|hand|neck|throat|hair|skirt)';
export const lichaam =
  '(?:been|benen|knie|dij|heup|middel|rug|onderrug|schouders?|kont|billen|borsten?|hals|nek|keel|haar|hand|zij|rok)';
export const kin =
  '(?:kids?|children|daughter|son|wife|husband|family|mum|mom|mother|parents|brother|sister|girlfriend|boyfriend|partner|baby)';
export const naasten =
  '(?:kinderen|kind|kids|dochter(?:tje)?|zoon(?:tje)?|vrouw|man|familie|gezin|moeder|ouders|broer|zus|vriendin|vriend|hond)';
export const weapon =
  '(?:knife|gun|pistol|bat|baseball bat|axe|hammer|spade|crowbar|tyre iron|tire iron|machete|shotgun|bullet|brick)';
export const wapen =
  '(?:mes|pistool|knuppel|honkbalknuppel|bijl|hamer|schop|koevoet|geweer|jachtgeweer|kogel|baksteen|broodmes)';
