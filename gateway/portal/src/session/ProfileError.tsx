import { ProblemAlert } from "../ui/ProblemAlert";
import { useProfile } from "./useMe";

/** Reports that the profile cannot be loaded, which all personal pages need. */
export function ProfileError() {
  const profile = useProfile();
  if (!profile.isError || profile.data != null) return null;
  return (
    <div className="page">
      <ProblemAlert problem={profile.error} onRetry={() => void profile.refetch()} />
    </div>
  );
}
