import './quick-start.ts';

// Only now, so that what it is made of is kept too.
await import('./record/run.ts');
