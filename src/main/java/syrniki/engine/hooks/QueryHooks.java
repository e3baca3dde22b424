package syrniki.engine.hooks;

import syrniki.trace.Kind;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Queries over JDBC: whoever asks a database waits for its answer. */
public final class QueryHooks {

    private QueryHooks() {}

    private interface Query<T> {
        T ask() throws SQLException;
    }

    public static ResultSet executeQuery(Statement self, String sql, int line) throws SQLException {
        return ask("executeQuery", sql, () -> self.executeQuery(sql), line);
    }

    public static int executeUpdate(Statement self, String sql, int line) throws SQLException {
        return ask("executeUpdate", sql, () -> self.executeUpdate(sql), line);
    }

    public static boolean execute(Statement self, String sql, int line) throws SQLException {
        return ask("execute", sql, () -> self.execute(sql), line);
    }

    public static ResultSet executeQuery(PreparedStatement self, int line) throws SQLException {
        return ask("executeQuery", self.toString(), self::executeQuery, line);
    }

    public static int executeUpdate(PreparedStatement self, int line) throws SQLException {
        return ask("executeUpdate", self.toString(), self::executeUpdate, line);
    }

    public static boolean execute(PreparedStatement self, int line) throws SQLException {
        return ask("execute", self.toString(), self::execute, line);
    }

    private static <T> T ask(String verb, String sql, Query<T> real, int line) throws SQLException {
        Watched caller = Watched.current();
        if (caller == null) {
            return real.ask();
        }
        ExchangeShadow exchange = new ExchangeShadow(caller.at(line).run, sql);
        caller.record(
                Kind.REQUEST_BEGIN,
                exchange.id(),
                Map.of("method", verb, "uri", ExchangeShadow.cut(sql)),
                line);
        Waits.begin(caller, exchange, verb, null, line);
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("status", null);
        how.put("body", null);
        try {
            return real.ask();
        } catch (SQLException | RuntimeException failure) {
            how = ExchangeShadow.told(failure);
            throw failure;
        } finally {
            Waits.end(caller, exchange, line, -1);
            caller.record(Kind.REQUEST_END, exchange.id(), how, line);
        }
    }
}
