import { Component, type ReactNode } from "react";
import { i18next } from "../i18n";
import { ProblemAlert } from "../ui/ProblemAlert";

/** Shows an error of the page itself instead of an empty screen. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { fault?: unknown }> {
  override state: { fault?: unknown } = {};

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override render() {
    if (this.state.fault === undefined) return this.props.children;
    return (
      <div className="page">
        <ProblemAlert
          problem={this.state.fault}
          onRetry={() => window.location.reload()}
          retryLabel={i18next.t("problem.reloadPage")}
        />
      </div>
    );
  }
}
