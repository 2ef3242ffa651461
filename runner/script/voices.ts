/** What a provider of voices has, as far as scripts are concerned. */
export interface KnownVoices {
  /** The names there are; absent: any name goes. */
  readonly names?: readonly string[];
  /** The models there are; absent: any. Dated snapshots (`tts-1-2026-01-31`) of one are one. Empty: it takes none. */
  readonly models?: readonly string[];
  /** The most code points it speaks at once. */
  readonly limit?: number;
  /** The languages it speaks (first subtags); absent: any. */
  readonly languages?: readonly string[];
  /** What it does not heed, given the model. */
  ignores?(model: string | undefined): readonly ('instructions' | 'speed' | 'model')[];
}

/** The voices every Showrunner has. https://platform.openai.com/docs/guides/text-to-speech; the voices of CMU Flite. */
export const VOICES: Readonly<Record<'openai' | 'embedded', KnownVoices>> = {
  openai: {
    names: ['alloy', 'ash', 'ballad', 'coral', 'echo', 'fable', 'onyx', 'nova', 'sage', 'shimmer', 'verse', 'marin', 'cedar'],
    models: ['gpt-4o-mini-tts', 'tts-1', 'tts-1-hd'],
    limit: 4_096,
    ignores: (model) => (model?.startsWith('tts-1') === true ? ['instructions'] : []),
  },
  embedded: {
    names: ['slt', 'rms', 'awb', 'kal16', 'kal'],
    models: [],
    languages: ['en'],
    ignores: () => ['instructions', 'model'],
  },
};

/** True for a model of the list, and for its dated snapshots. */
export const knowsModel = (models: readonly string[], model: string): boolean =>
  models.includes(model.replace(/-(\d{4}-\d{2}-\d{2}|\d{4})$/, ''));
