export { loadPlugins, prepareAgents } from './load.ts';
export { pluginVoice } from './plugin-voice.ts';
export type { EngineFor, PluginVoiceOptions } from './plugin-voice.ts';
