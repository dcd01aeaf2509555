// Runs before each Chromium test file: without a browser the file fails here, with the reason, instead of somewhere inside.

if (!process.env.CHROME_PATH) {
  throw new Error('No Chromium, Chrome or Edge found, and the packaged one does not start here: set CHROME_PATH.');
}
