// Generated from schemas/show.schema.json by `npm run generate`. Do not edit.
export const keys: Readonly<Record<string, readonly string[]>> = {
  'ScriptShow': ["version","title","language","target","vars","cast","defaults","lexicon","cues","rundown"],
  'ScriptSpeaker': ["voice","fallback_voice","avatar"],
  'ScriptVoice': ["provider","name","model","instructions","speed"],
  'ScriptAvatar': ["provider","persona","replica"],
  'ScriptDefaults': ["speaker","tail","on_error","go"],
  'ScriptCueDeclaration': ["note"],
  'ScriptEvery': ["id","number","title","note","colour","skip","go","on_error"],
  'ScriptLine': ["line","speaker","say","voice","audio","tail","id","number","title","note","colour","skip","go","on_error"],
  'ScriptPause': ["pause","id","number","title","note","colour","skip","go","on_error"],
  'ScriptCue': ["cue","with","delay","id","number","title","note","colour","skip","go","on_error"],
  'ScriptWait': ["wait","id","number","title","note","colour","skip","go","on_error"],
  'ScriptWaitEvent': ["event","timeout","then"],
  'ScriptSegment': ["segment","target","rundown","id","number","title","note","colour","skip","go","on_error"],
};
