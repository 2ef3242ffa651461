import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ms } from '../../core/units.ts';
import { FrameClock } from './frame-clock.ts';

describe('When a frame was due', () => {
  it('is known to 3 ms, however the frames trickle in', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 35 }), { minLength: 30, maxLength: 60 }), (waits) => {
      const clock = new FrameClock(ms(10));
      for (let count = 0; count < 500; count++) {
        const due = 5 + count * 10;
        const told = clock.arrived(ms(due + (count % 20 === 0 ? count % 3 : (waits[count % waits.length] ?? 0))));
        assert.ok(told >= due && told <= due + 3, `${told} for ${due}`);
      }
    }));
  });

  it('is when it came, where it came so late that some may have been left out; a second later it is known again', () => {
    const clock = new FrameClock(ms(10));
    for (let count = 0; count < 100; count++) clock.arrived(ms(count * 10));
    for (let count = 0; count < 100; count++) assert.equal(clock.arrived(ms(2_000 + count * 10)), 2_000 + count * 10);
    assert.equal(clock.arrived(ms(3_015)), 3_000);
  });
});
