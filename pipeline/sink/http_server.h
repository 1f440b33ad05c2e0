// /metrics, /healthz and /readyz on civetweb.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "operators/result.h"
#include "pipeline/sink/exposition.h"

namespace attune {

/// What the server answers with. Called from several of its threads at once, until it is destroyed;
/// must not throw.
struct HttpHandlers {
  std::function<std::string(ExpositionFormat)> metrics;
  /// True and a word, or false and the reason why not.
  std::function<std::pair<bool, std::string>()> healthy, ready;
};

/// GET and HEAD of /metrics (format and gzip negotiated), /healthz, /readyz (200, or 503 with the
/// reason) and / (an index). Lifecycle: listens from `start` to its destructor, which waits for
/// running requests. Thread rule: `port` from any thread.
class HttpServer {
 public:
  /// `listen`: "host:port", "[v6]:port", ":port" or "port"; port 0 takes a free one. A port that cannot be
  /// had is an error in a sentence.
  static Result<std::unique_ptr<HttpServer>> start(const std::string& listen, HttpHandlers handlers);
  ~HttpServer();

  int port() const noexcept;

 private:
  struct State;
  explicit HttpServer(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace attune
