export { FileRoute, type FileRouteOptions } from './file-route.ts';
