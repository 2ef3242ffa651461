/** A mouth as it is drawn. */
export interface Mouth {
  /** 0 closed to 1 as far as it goes. */
  readonly open: number;
  /** -1 rounded ("oo") to 1 wide ("ee"). */
  readonly wide: number;
  /** 0 to 1: how much of the teeth shows though it is hardly open ("sss"). */
  readonly teeth: number;
}

export const CLOSED: Mouth = { open: 0, wide: 0, teeth: 0 };
