// Generated from schemas/show.schema.json by `npm run generate`. Do not edit.

/**
 * The version of the script language. There is only 1 so far, so it may be left out.
 */
export type ScriptVersion = 1;
/**
 * A title.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "title".
 */
export type ScriptTitle = string;
/**
 * A BCP 47 language tag.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "language".
 */
export type ScriptLanguage = string;
/**
 * A length of time: a number and its unit without a space (`300ms`, `1.5s`, `2m`, `1h`), or `m:ss`, or `h:mm:ss`.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "duration".
 */
export type ScriptDuration = string;
/**
 * The variable's default. Empty: it must be given, with `--var name=value`.
 */
export type ScriptVariable = string | number | boolean | null;
/**
 * A speaker. Empty: the configured voice and avatar.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "speaker".
 */
export type ScriptSpeaker = {
  voice?: ScriptVoice;
  fallback_voice?: ScriptVoice;
  avatar?: ScriptAvatar;
} | null;
/**
 * Who makes the voice: `openai`, `embedded` (English, needs no account), or one that the configuration names.
 */
export type ScriptProvider = ('openai' | 'embedded') | string;
/**
 * The voice's name. openai: alloy, ash, ballad, coral, echo, fable, onyx, nova, sage, shimmer, verse, marin, cedar. embedded: slt, rms, awb, kal16, kal.
 */
export type ScriptVoiceName =
  | (
      | 'marin'
      | 'cedar'
      | 'alloy'
      | 'ash'
      | 'ballad'
      | 'coral'
      | 'echo'
      | 'fable'
      | 'onyx'
      | 'nova'
      | 'sage'
      | 'shimmer'
      | 'verse'
      | 'slt'
      | 'rms'
      | 'awb'
      | 'kal16'
      | 'kal'
    )
  | string;
/**
 * The model that speaks: openai has gpt-4o-mini-tts, tts-1 and tts-1-hd.
 */
export type ScriptModel = ('gpt-4o-mini-tts' | 'tts-1' | 'tts-1-hd') | string;
/**
 * How to speak, in words: `Warm and unhurried.` Understood by gpt-4o-mini-tts.
 */
export type ScriptInstructions = string;
/**
 * How fast: 1 is the voice's own speed.
 */
export type ScriptSpeed = number;
/**
 * `tavus`, or `none` for a voice without a face. `tavus` unless given.
 */
export type ScriptAvatarProvider = 'tavus' | 'none';
/**
 * The Tavus persona (now called a pal). From the environment unless given here.
 */
export type ScriptPersona = string;
/**
 * The Tavus replica (now called a face). From the environment unless given here.
 */
export type ScriptReplica = string;
/**
 * The name of a speaker of the cast.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "speakerName".
 */
export type ScriptSpeakerName = string;
/**
 * What happens when no voice can speak a line. `caption`: it is shown as a caption for its length. `hold`: the show waits for the operator. `stop`: the show stops.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "onError".
 */
export type ScriptOnError = 'caption' | 'hold' | 'stop';
/**
 * `auto`: it follows what stands before it. `manual`: the show stands by for GO before it.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "go".
 */
export type ScriptGo = 'auto' | 'manual';
/**
 * Words, at least one of them.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "words".
 */
export type ScriptWords = string;
/**
 * What a cue is for. May be empty.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "cueDeclaration".
 */
export type ScriptCueDeclaration = {
  note?: ScriptText;
} | null;
/**
 * Words. Put them in quotes when they contain a colon or a `#`, or begin with a bracket or a special character.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "text".
 */
export type ScriptText = string;
/**
 * One of: `line` (words), `pause` (silence), `cue` (an event), `wait` (holds the show), `segment` (a group).
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "item".
 */
export type ScriptItem = ScriptLine | ScriptPause | ScriptCue | ScriptWait | ScriptSegment;
/**
 * Words that are spoken. Inside them: `[cue name key=value]`, `[pause 300ms]`, `[say X as Y]`, `${variable}`; `[[` is a bracket.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "line".
 */
export type ScriptLine = ScriptEvery & Line;
/**
 * A name for this item, unique in the show: small letters, digits and hyphens, a letter first.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "id".
 */
export type ScriptId = string;
/**
 * The cue number people call out.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "cueNumber".
 */
export type ScriptNumber = string | number;
/**
 * A colour for the operator: a CSS name, or `#` and six digits.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "colour".
 */
export type ScriptColour =
  | (
      | 'aliceblue'
      | 'antiquewhite'
      | 'aqua'
      | 'aquamarine'
      | 'azure'
      | 'beige'
      | 'bisque'
      | 'black'
      | 'blanchedalmond'
      | 'blue'
      | 'blueviolet'
      | 'brown'
      | 'burlywood'
      | 'cadetblue'
      | 'chartreuse'
      | 'chocolate'
      | 'coral'
      | 'cornflowerblue'
      | 'cornsilk'
      | 'crimson'
      | 'cyan'
      | 'darkblue'
      | 'darkcyan'
      | 'darkgoldenrod'
      | 'darkgray'
      | 'darkgreen'
      | 'darkgrey'
      | 'darkkhaki'
      | 'darkmagenta'
      | 'darkolivegreen'
      | 'darkorange'
      | 'darkorchid'
      | 'darkred'
      | 'darksalmon'
      | 'darkseagreen'
      | 'darkslateblue'
      | 'darkslategray'
      | 'darkslategrey'
      | 'darkturquoise'
      | 'darkviolet'
      | 'deeppink'
      | 'deepskyblue'
      | 'dimgray'
      | 'dimgrey'
      | 'dodgerblue'
      | 'firebrick'
      | 'floralwhite'
      | 'forestgreen'
      | 'fuchsia'
      | 'gainsboro'
      | 'ghostwhite'
      | 'gold'
      | 'goldenrod'
      | 'gray'
      | 'green'
      | 'greenyellow'
      | 'grey'
      | 'honeydew'
      | 'hotpink'
      | 'indianred'
      | 'indigo'
      | 'ivory'
      | 'khaki'
      | 'lavender'
      | 'lavenderblush'
      | 'lawngreen'
      | 'lemonchiffon'
      | 'lightblue'
      | 'lightcoral'
      | 'lightcyan'
      | 'lightgoldenrodyellow'
      | 'lightgray'
      | 'lightgreen'
      | 'lightgrey'
      | 'lightpink'
      | 'lightsalmon'
      | 'lightseagreen'
      | 'lightskyblue'
      | 'lightslategray'
      | 'lightslategrey'
      | 'lightsteelblue'
      | 'lightyellow'
      | 'lime'
      | 'limegreen'
      | 'linen'
      | 'magenta'
      | 'maroon'
      | 'mediumaquamarine'
      | 'mediumblue'
      | 'mediumorchid'
      | 'mediumpurple'
      | 'mediumseagreen'
      | 'mediumslateblue'
      | 'mediumspringgreen'
      | 'mediumturquoise'
      | 'mediumvioletred'
      | 'midnightblue'
      | 'mintcream'
      | 'mistyrose'
      | 'moccasin'
      | 'navajowhite'
      | 'navy'
      | 'oldlace'
      | 'olive'
      | 'olivedrab'
      | 'orange'
      | 'orangered'
      | 'orchid'
      | 'palegoldenrod'
      | 'palegreen'
      | 'paleturquoise'
      | 'palevioletred'
      | 'papayawhip'
      | 'peachpuff'
      | 'peru'
      | 'pink'
      | 'plum'
      | 'powderblue'
      | 'purple'
      | 'rebeccapurple'
      | 'red'
      | 'rosybrown'
      | 'royalblue'
      | 'saddlebrown'
      | 'salmon'
      | 'sandybrown'
      | 'seagreen'
      | 'seashell'
      | 'sienna'
      | 'silver'
      | 'skyblue'
      | 'slateblue'
      | 'slategray'
      | 'slategrey'
      | 'snow'
      | 'springgreen'
      | 'steelblue'
      | 'tan'
      | 'teal'
      | 'thistle'
      | 'tomato'
      | 'turquoise'
      | 'violet'
      | 'wheat'
      | 'white'
      | 'whitesmoke'
      | 'yellow'
      | 'yellowgreen'
    )
  | string;
/**
 * `true`: it is passed over, unless the operator takes it back.
 */
export type ScriptSkip = boolean;
/**
 * Silence.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "pause".
 */
export type ScriptPause = ScriptEvery & Pause;
/**
 * An event at that moment, for slides, lights, whatever listens.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "cue".
 */
export type ScriptCue = ScriptEvery & Cue;
/**
 * A name of letters, digits, dots, hyphens and underscores.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "name".
 */
export type ScriptName = string;
/**
 * Holds the show.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "wait".
 */
export type ScriptWait = ScriptEvery & Wait;
/**
 * What the show waits for.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "waitFor".
 */
export type ScriptWaitFor = 'go' | ScriptWaitEvent;
/**
 * What a time-out does: the show goes on, or stops.
 */
export type ScriptThen = 'continue' | 'stop';
/**
 * A group of items with a title, and a target of its own.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "segment".
 */
export type ScriptSegment = ScriptEvery & Segment;
/**
 * Items, in the order in which they are performed.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "rundown".
 */
export type ScriptRundown = ScriptItem[];

/**
 * A show: who speaks, and what happens in which order. Version 1 of the script language of Showrunner.
 */
export interface ScriptShow {
  version?: ScriptVersion;
  title: ScriptTitle;
  language?: ScriptLanguage;
  target?: ScriptDuration;
  vars?: ScriptVars;
  cast?: ScriptCast;
  defaults?: ScriptDefaults;
  lexicon?: ScriptLexicon;
  cues?: ScriptCues;
  rundown: ScriptRundown;
  /**
   * Anything you like; Showrunner does not read it. A home for anchors that are used elsewhere.
   *
   * This interface was referenced by `ScriptShow`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]:
    | {
        [k: string]: unknown;
      }
    | ScriptVersion
    | ScriptTitle
    | ScriptVars
    | ScriptCast
    | ScriptDefaults
    | ScriptLexicon
    | ScriptCues
    | ScriptRundown
    | undefined;
}
/**
 * Variables and their defaults.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "vars".
 */
export interface ScriptVars {
  [k: string]: ScriptVariable;
}
/**
 * The speakers by name.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "cast".
 */
export interface ScriptCast {
  [k: string]: ScriptSpeaker;
}
/**
 * Which voice speaks, and how.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "voice".
 */
export interface ScriptVoice {
  provider?: ScriptProvider;
  name?: ScriptVoiceName;
  model?: ScriptModel;
  instructions?: ScriptInstructions;
  speed?: ScriptSpeed;
}
/**
 * Which face is shown.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "avatar".
 */
export interface ScriptAvatar {
  provider?: ScriptAvatarProvider;
  persona?: ScriptPersona;
  replica?: ScriptReplica;
}
/**
 * What items do unless they say otherwise.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "defaults".
 */
export interface ScriptDefaults {
  speaker?: ScriptSpeakerName;
  tail?: ScriptDuration;
  on_error?: ScriptOnError;
  go?: ScriptGo;
}
/**
 * Words and how they are spoken.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "lexicon".
 */
export interface ScriptLexicon {
  [k: string]: ScriptWords;
}
/**
 * The names of cues.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "cues".
 */
export interface ScriptCues {
  [k: string]: ScriptCueDeclaration;
}
/**
 * What every item may have.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "every".
 */
export interface ScriptEvery {
  id?: ScriptId;
  number?: ScriptNumber;
  title?: ScriptTitle;
  note?: ScriptText;
  colour?: ScriptColour;
  skip?: ScriptSkip;
  go?: ScriptGo;
  on_error?: ScriptOnError;
}
export interface Line {
  line: ScriptText;
  speaker?: ScriptSpeakerName;
  say?: ScriptWords;
  voice?: ScriptVoice;
  audio?: ScriptWords;
  tail?: ScriptDuration;
}
export interface Pause {
  pause: ScriptDuration;
}
export interface Cue {
  cue: ScriptName;
  with?: ScriptPayload;
  delay?: ScriptDuration;
}
/**
 * Any values by name. `${variable}` works in texts.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "payload".
 */
export interface ScriptPayload {}
export interface Wait {
  wait: ScriptWaitFor;
}
/**
 * An event from outside.
 *
 * This interface was referenced by `ScriptShow`'s JSON-Schema
 * via the `definition` "waitEvent".
 */
export interface ScriptWaitEvent {
  event: ScriptName;
  timeout?: ScriptDuration;
  then?: ScriptThen;
}
export interface Segment {
  segment: ScriptTitle;
  target?: ScriptDuration;
  /**
   * What happens in it.
   */
  rundown?: ScriptRundown | null;
}
