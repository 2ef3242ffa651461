// In this order: modules run as they are imported.
import './quiet.ts';
export * from '@livekit/rtc-node';
import './loud.ts';
