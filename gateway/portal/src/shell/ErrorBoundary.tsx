import { Component, type ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { i18next } from "../i18n";
import { ProblemAlert } from "../ui/ProblemAlert";

interface Props {
  /** Address of the page: an error of one page does not stay on the next. */
  page: string;
  children: ReactNode;
}

/**
 * Shows an error of the page itself instead of an empty screen. A page that could not be loaded without a connection is
 * loaded when the connection returns.
 */
export class ErrorBoundary extends Component<Props, { fault?: unknown }> {
  override state: { fault?: unknown } = {};

  static getDerivedStateFromError(fault: unknown) {
    return { fault };
  }

  override componentDidMount() {
    window.addEventListener("online", this.reloadAfterOutage);
  }

  override componentWillUnmount() {
    window.removeEventListener("online", this.reloadAfterOutage);
  }

  override componentDidUpdate(before: Props) {
    if (before.page !== this.props.page && this.state.fault !== undefined) this.setState({ fault: undefined });
  }

  private readonly reloadAfterOutage = () => {
    const { fault } = this.state;
    if (fault instanceof ApiProblem && fault.code === "unreachable") window.location.reload();
  };

  override render() {
    const { fault } = this.state;
    if (fault === undefined) return this.props.children;
    return (
      <div className="page">
        <ProblemAlert
          problem={fault}
          onRetry={() => window.location.reload()}
          retryLabel={i18next.t("problem.reloadPage")}
        />
      </div>
    );
  }
}
