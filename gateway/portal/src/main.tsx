import "./styles.css";
import "./i18n";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./shell/App";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no place for the portal");
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
