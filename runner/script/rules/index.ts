import type { Rule } from '../rule.ts';
import { badAudio, missingFile, unsafePath } from './files.ts';
import { duplicateId, emptySegment, givenVariables, unknownSpeaker, unusedSpeaker, unusedVariable } from './names.ts';
import { badInlineDuration, badMarkup, longWait, undefinedVariable, unknownCue } from './texts.ts';
import { overTarget } from './timing.ts';
import { ignoredOption, lineTooLong, unknownVoice, voiceLanguage } from './voices.ts';
import { cutText, nothingToSpeak } from './written.ts';

/** Every rule there is, beyond what the schema says. */
export const RULES: readonly Rule[] = [
  badMarkup, badInlineDuration, undefinedVariable, givenVariables, unknownCue, nothingToSpeak,
  duplicateId, unknownSpeaker, unknownVoice, lineTooLong,
  unsafePath, missingFile, badAudio,
  unusedVariable, unusedSpeaker, emptySegment, voiceLanguage, ignoredOption, overTarget, longWait, cutText,
];
