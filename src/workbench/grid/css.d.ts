// Style sheets that the bundler takes in (esbuild); the compiler only needs to know that they exist.
declare module '*.css';
