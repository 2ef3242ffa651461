import type { Ms } from '../../core/units.ts';
import { ms } from '../../core/units.ts';
import type { AvatarSpec, VoiceSpec } from '../rundown.ts';
import type { ScriptAvatar, ScriptVoice } from '../show.generated.ts';
import type { Problem } from '../source/problem.ts';
import type { Key, Places } from '../source/places.ts';
import { durationProblem, parseDuration } from '../text/duration.ts';

/** A validated duration in milliseconds; one that is too long is reported here, for a pattern cannot tell. */
export function durationOf(holder: object, key: Key, places: Places, problems: Problem[]): Ms | undefined {
  const value: unknown = Reflect.get(holder, key);
  if (typeof value !== 'string') return undefined;
  const duration = parseDuration(value);
  if (duration === undefined) problems.push({ code: 'bad-duration', message: durationProblem(value), ...places.value(holder, key) });
  return duration;
}

export const ZERO = ms(0);

/** A voice as a rundown has it: only the keys that were given. */
export function voiceSpec(voice: ScriptVoice | undefined): VoiceSpec {
  return {
    ...(voice?.provider === undefined ? {} : { provider: voice.provider }),
    ...(voice?.name === undefined ? {} : { name: voice.name }),
    ...(voice?.model === undefined ? {} : { model: voice.model }),
    ...(voice?.instructions === undefined ? {} : { instructions: voice.instructions }),
    ...(voice?.speed === undefined ? {} : { speed: voice.speed }),
  };
}

export const avatarSpec = (avatar: ScriptAvatar): AvatarSpec => ({
  provider: avatar.provider ?? 'tavus',
  ...(avatar.persona === undefined ? {} : { persona: avatar.persona }),
  ...(avatar.replica === undefined ? {} : { replica: avatar.replica }),
});
