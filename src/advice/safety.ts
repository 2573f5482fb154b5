// The fixed texts that come first when somebody may be in danger; never from a model, never shortened.
import { paragraph, plain, type Block, type Language } from '../chat/index.ts';
import type { SafetyKind } from '../text/index.ts';

export function safetyBlocks(_kinds: readonly SafetyKind[], language: Language): Block[] {
  return [paragraph(plain(language === 'en' ? 'Your safety goes first.' : 'Jouw veiligheid gaat voor.'))];
}
