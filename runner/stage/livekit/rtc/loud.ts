import { before } from './quiet.ts';

if (before === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = before;
