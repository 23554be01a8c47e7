//! The web app: pages rendered on the server, islands that move in the browser.
