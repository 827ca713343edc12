'use client';

// The same message as outside, with the navigation around it.
export { default } from '../error';
